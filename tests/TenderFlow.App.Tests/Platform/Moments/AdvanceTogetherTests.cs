using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Moments;

public class AdvanceTogetherTests
{
    private static readonly ProcessId Tender = new("tender", Stage.TenderId);

    [Fact]
    public async Task Processes_that_ask_at_once_all_get_their_answer()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.JoinAsync(stage.Mary);
        var bidder = new ProcessId("bidder", Stage.TenderId, stage.Mary.OrganisationId);
        var together = stage.App.Get<AdvanceTogether>();

        var next = await Task.WhenAll(Enumerable.Range(0, 40).Select(
            number => Task.Run(() => together.AdvanceAsync(number % 2 == 0 ? Tender : bidder))));

        Assert.All(next, one => Assert.False(one.Ended));
        Assert.All(next, one => Assert.NotNull(one.At));
        var handled = await stage.App.ReadAsync(db => db.Set<HandledMoment>().CountAsync(h => h.Process == bidder.ToString()));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task One_that_cannot_be_advanced_fails_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var together = stage.App.Get<AdvanceTogether>();
        var unknown = new ProcessId("nobody", 1);

        var all = Enumerable.Range(0, 20)
            .Select(number => Task.Run(() => together.AdvanceAsync(number == 7 ? unknown : Tender))).ToList();
        await Task.WhenAll(all).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal([7], Enumerable.Range(0, 20).Where(number => all[number].IsFaulted));
    }
}
