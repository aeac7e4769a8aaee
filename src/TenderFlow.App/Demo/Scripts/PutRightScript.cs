using TenderFlow.App.Demo.Cast;
using TenderFlow.Domain.Assessing;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>How a bidder puts a point right: most do, in the time that all have.</summary>
internal sealed class PutRightScript(Commands commands)
{
    public IEnumerable<Act> Next(Scene scene, Evaluation evaluation, Register register, Chance chance) =>
        from point in evaluation.Points
        where point.AnsweredAt is null && chance.In($"puts right/{point.Number}", 0.8)
        let at = Scene.Between(point.AskedAt, point.Until, 0.2 + (0.6 * chance.Part($"puts right at/{point.Number}")))
        where at >= scene.Now
        let bid = scene.Bids.Values.First(b => b.Id == point.BidId)
        select new Act(at, $"put-right/{point.Number}", stop => commands.PutRight.RunAsync(
            register.ActorOf(bid.OrganisationId), scene.Tender!.Id, point.Number, "Five days is right. The plan has an old number.", stop));
}
