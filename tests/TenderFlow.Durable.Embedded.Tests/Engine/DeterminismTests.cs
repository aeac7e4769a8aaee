using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.Embedded.Tests.Crashes;

namespace TenderFlow.Durable.Embedded.Tests.Engine;

public sealed class DeterminismTests
{
    [Fact]
    public async Task The_same_work_on_the_same_clock_leaves_the_same_database()
    {
        Assert.Equal(await DumpAsync(), await DumpAsync());
    }

    [Fact]
    public async Task Replaying_every_step_comes_to_the_same_as_keeping_instances_in_memory()
    {
        Assert.Equal(await DumpAsync(), await DumpAsync(cached: 0));
    }

    private static async Task<string> DumpAsync(int cached = 1000)
    {
        await using var test = TestEngine.With(
            registry => MixedWork.Register(registry),
            path => new() { DatabasePath = path, FullSynchronous = false, CachedOrchestrations = cached });
        await MixedWork.StartAsync(test.Client);
        await test.RunAsync();
        var lines = new List<string>();
        string[] queries =
        [
            "SELECT id || status || ifnull(output, '') || updated FROM instances ORDER BY key",
            "SELECT events FROM steps ORDER BY instance, step",
        ];
        foreach (var sql in queries)
        {
            using var all = new Statement(test.Engine.Database.Connection, sql);
            using var reader = all.Query();
            while (reader.Read())
            {
                lines.Add(reader.GetString(0));
            }
        }

        return string.Join('\n', lines);
    }
}
