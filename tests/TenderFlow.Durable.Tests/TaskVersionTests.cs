namespace TenderFlow.Durable.Tests;

public sealed class TaskVersionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "0.1", -1)]
    [InlineData("2.0", "", 1)]
    [InlineData("1.9", "1.10", -1)]
    [InlineData("beta", "BETA", 0)]
    [InlineData("alpha", "1.0", 1)]
    public void Versions_have_an_order(string first, string second, int order) =>
        Assert.Equal(order, Math.Sign(TaskVersion.Compare(first, second)));

    [Fact]
    public void No_version_is_the_same_however_it_is_written()
    {
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(null));
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(""));
        Assert.Null(TaskVersion.Unversioned.OrNull);
        Assert.Throws<ArgumentException>(() => new TaskVersion(" "));
    }
}
