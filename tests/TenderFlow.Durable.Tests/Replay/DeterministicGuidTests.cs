using TenderFlow.Durable.Replay;

namespace TenderFlow.Durable.Tests.Replay;

public sealed class DeterministicGuidTests
{
    [Theory]
    [InlineData("tender-1", 0, 0, "bdfe4214-a50e-5820-8098-2a67d951be0e")]
    [InlineData("tender-1", 0, 1, "9b821087-96ef-5148-a2c6-5d9cea4e0346")]
    [InlineData("tender-1", 1_234_567, 0, "d2db2d51-9273-59b3-b08d-9041a7e827b5")]
    [InlineData("tender:42", 0, 10, "1b4ebff9-3c5b-5398-af32-f94b47b69981")]
    public void Ids_are_those_of_the_official_SDK(string instance, long ticks, int counter, string expected) =>
        Assert.Equal(expected, DeterministicGuid.Create(instance, Steps.Start.AddTicks(ticks), counter).ToString());
}
