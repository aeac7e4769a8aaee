using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Running;
using TenderFlow.Simulation.Terminal;

namespace TenderFlow.Simulation.Tests;

public sealed class PlayTests
{
    private const int Seeds = 4;

    [Fact]
    public async Task The_first_seeds_keep_every_promise()
    {
        using var template = await Template.MakeAsync();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var outcome = await SeedWorker.PlayAsync(Draw.Of(seed), template);
            Assert.True(outcome.Broken is null, $"Seed {seed}: {outcome.Broken}");
        }
    }

    [Fact]
    public async Task A_seed_plays_the_same_history_bit_for_bit()
    {
        using var template = await Template.MakeAsync();
        var first = await SeedWorker.PlayAsync(Draw.Of(8), template);
        var second = await SeedWorker.PlayAsync(Draw.Of(8), template);
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Equal(first.Acts, second.Acts);
    }
}
