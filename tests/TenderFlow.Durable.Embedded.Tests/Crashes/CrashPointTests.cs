using TenderFlow.Durable.Embedded.Storage;

namespace TenderFlow.Durable.Embedded.Tests.Crashes;

public sealed class CrashPointTests
{
    private int _left = int.MaxValue;
    private bool _committed;
    private int _activities;
    private int _batch = 1;

    [Theory]
    [InlineData(false, 1, 70)]
    [InlineData(true, 1, 70)]
    [InlineData(false, 3, 20)]
    [InlineData(true, 3, 20)]
    [InlineData(false, 256, 20)]
    [InlineData(true, 256, 20)]
    public async Task A_crash_next_to_any_commit_changes_nothing_but_the_number_of_attempts(
        bool committed, int batch, int atLeast)
    {
        _batch = batch;
        var crashed = true;
        var points = 0;
        for (var at = 1; crashed; at++)
        {
            crashed = await RunAsync(at, committed);
            points = at;
        }

        Assert.True(points > atLeast, $"only {points} commits");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    public async Task A_crash_at_every_fifth_commit_of_one_run_still_ends_it_well(int batch)
    {
        (_batch, _activities) = (batch, 0);
        await using var test = Open();
        await MixedWork.StartAsync(test.Client);
        do
        {
            _left = 5;
        }
        while (await CrashesAsync(test));

        await AssertAllWellAsync(test);
    }

    private async Task<bool> RunAsync(int at, bool committed)
    {
        (_left, _committed, _activities) = (int.MaxValue, committed, 0);
        await using var test = Open();
        await MixedWork.StartAsync(test.Client);
        _left = at;
        var crashed = await CrashesAsync(test);
        _left = int.MaxValue;
        await test.RunAsync();
        await AssertAllWellAsync(test);
        return crashed;
    }

    private static async Task<bool> CrashesAsync(TestEngine test)
    {
        try
        {
            await test.RunAsync();
            return false;
        }
        catch (SimulatedCrash)
        {
            await test.ReopenAsync();
            return true;
        }
    }

    private async Task AssertAllWellAsync(TestEngine test)
    {
        await MixedWork.AssertDoneAsync(test.Client);
        Assert.True(_activities >= 18, $"{_activities} activities ran");
        using var left = new Statement(
            test.Engine.Database.Connection,
            "SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM activities)");
        Assert.Equal(0, left.Number());
    }

    private TestEngine Open() => TestEngine.With(
        registry => MixedWork.Register(registry, () => _activities++),
        path => new() { DatabasePath = path, FullSynchronous = false, BatchSize = _batch, OnCommit = Count });

    private void Count(CommitPoint point)
    {
        if (point.IsCommitted == _committed && --_left == 0)
        {
            throw new SimulatedCrash();
        }
    }

    private sealed class SimulatedCrash : Exception;
}
