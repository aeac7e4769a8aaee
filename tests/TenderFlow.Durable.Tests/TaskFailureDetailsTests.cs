namespace TenderFlow.Durable.Tests;

public sealed class TaskFailureDetailsTests
{
    private static readonly TaskFailureDetails Missing =
        TaskFailureDetails.FromException(new FileNotFoundException("no such file", new TimeoutException()));

    [Fact]
    public void A_cause_is_a_type_or_one_it_derives_from()
    {
        Assert.True(Missing.IsCausedBy<FileNotFoundException>());
        Assert.True(Missing.IsCausedBy<IOException>());
        Type any = typeof(Exception);
        Assert.True(Missing.IsCausedBy(any));
        Assert.False(Missing.IsCausedBy<DirectoryNotFoundException>());
        Assert.False(Missing.IsCausedBy<TimeoutException>());
        Assert.True(Missing.InnerFailure!.IsCausedBy<TimeoutException>());
    }

    [Fact]
    public void A_type_of_another_assembly_is_found() => Assert.True(
        TaskFailureDetails.FromException(new Xunit.Sdk.XunitException("no")).IsCausedBy<Exception>());

    [Fact]
    public void A_type_that_nobody_knows_is_only_itself()
    {
        Assert.False(new TaskFailureDetails("Some.Other", "no").IsCausedBy<Exception>());
        Type text = typeof(string);
        Assert.Throws<ArgumentException>(() => Missing.IsCausedBy(text));
    }
}
