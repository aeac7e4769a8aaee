using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What a bidder that did not win does: some book a talk at once, some when it is offered again.</summary>
internal sealed class AfterDecisionScript(Commands commands)
{
    public IEnumerable<Act> Next(Scene scene, Actor bidder, Chance chance)
    {
        var tender = scene.Tender!;
        if (tender.WinnerId == bidder.OrganisationId || scene.Bids.GetValueOrDefault(bidder.OrganisationId)?.Counting is null
            || scene.Times.Any(t => t.OrganisationId == bidder.OrganisationId) || !chance.In("talks", 0.4))
        {
            yield break;
        }

        var at = tender.DecidedAt!.Value.AddHours(chance.In("at once", 0.7) ? chance.Between("hours", 1, 20) : 24 * 8);
        if (scene.Times.FirstOrDefault(t => t.Kind == TalkKind.Feedback && t.IsFree(at > scene.Now ? at : scene.Now)) is { } free)
        {
            yield return new(at, $"talk/{bidder.OrganisationId}", stop => commands.Talk.RunAsync(bidder, tender.Id, free.Id, stop));
        }
    }
}
