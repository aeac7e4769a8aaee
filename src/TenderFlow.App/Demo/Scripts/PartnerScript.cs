using TenderFlow.App.Tendering.Partnering;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What a provider does to find partners and to bid with them. The one with the lower number leads.</summary>
public sealed class PartnerScript(Commands commands)
{
    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, Part part)
    {
        var me = part.Actor.OrganisationId;
        if (!scene.IsOpen || !scene.Tender!.Terms.PartnersWelcome || !scene.Interests.ContainsKey(me)
            || !part.Sends || !part.Chance.In("looks for partners", 0.8))
        {
            return [];
        }

        return scene.Partnerships.Listings.ContainsKey(me)
            ? Answers(scene, part, me).Concat(Leads(scene, part, me)).Concat(Joins(scene, part, me))
            : [Do(part, "look for partners", part.Way(0.05 + (0.15 * part.Chance.Part("looks"))),
                stop => commands.Partners.ListAsync(part.Actor, scene.Tender.Id, OfferOf(part), stop))];
    }

    private IEnumerable<Act> Answers(Scene scene, Part part, int me) => scene.Partnerships.Introductions
        .Where(pair => pair.Concerns(me) && pair.SaidBy(me) is null && !pair.IsDeclined)
        .Select(pair => (Other: pair.PartnerOf(me), pair.SuggestedAt))
        .Select(pair => Do(part, $"answer partner {pair.Other}",
            pair.SuggestedAt.AddMinutes(part.Chance.Between($"partner {pair.Other}", 60, 2000)),
            stop => commands.Partners.AnswerAsync(
                part.Actor, scene.Tender!.Id, pair.Other, part.Chance.In($"likes {pair.Other}", 0.8), stop)));

    private IEnumerable<Act> Leads(Scene scene, Part part, int me)
    {
        var joint = scene.Partnerships.JointBids.GetValueOrDefault(me);
        var partner = scene.Partnerships.Introductions.FirstOrDefault(pair => pair.OneId == me && pair.IntroducedAt is not null);
        if (joint is null && partner is not null && !scene.Partnerships.IsMember(me)
            && !scene.Bids.Values.Any(b => b.OrganisationId == partner.OtherId))
        {
            yield return Do(part, "ask partner", partner.IntroducedAt!.Value.AddMinutes(part.Chance.Between("ask partner", 30, 1500)),
                stop => commands.Together.InviteAsync(part.Actor, scene.Tender!.Id, new MemberAsked(
                    partner.OtherId, part.Chance.Of("does", Texts.PartnerTasks), part.Chance.Between("share", 20, 50),
                    JointBidModel.LeadDelivers), stop));
        }

        // A bid with somebody who never answered could not be sent.
        if (joint?.Members.Find(m => m.Agrees is null) is { } waiting)
        {
            yield return Do(part, "take partner out", part.SendsAt.AddMinutes(-10),
                stop => commands.Together.RemoveAsync(part.Actor, scene.Tender!.Id, waiting.OrganisationId, stop));
        }
    }

    private IEnumerable<Act> Joins(Scene scene, Part part, int me) => scene.Partnerships.JointBids.Values
        .Where(joint => joint.Find(me) is { Agrees: null })
        .Select(joint => Do(part, $"join {joint.LeadId}",
            joint.Find(me)!.InvitedAt.AddMinutes(part.Chance.Between($"join {joint.LeadId}", 20, 1400)),
            stop => commands.Together.AnswerAsync(
                part.Actor, scene.Tender!.Id, joint.LeadId,
                !scene.Bids.ContainsKey(me) && !scene.Partnerships.IsMember(me) && part.Chance.In($"joins {joint.LeadId}", 0.9), stop)));

    private static PartnerOffer OfferOf(Part part)
    {
        var all = PartnerStrengthWords.All;
        var brings = all.Where(s => part.Chance.In($"brings {s}", 0.4)).ToList();
        var seeks = all.Except(brings).Where(s => part.Chance.In($"seeks {s}", 0.4)).ToList();
        return new(brings.Count + seeks.Count > 0 ? brings : [all[0]], seeks, part.Member.Area, "", Agrees: true);
    }

    private static Act Do(Part part, string what, DateTimeOffset at, Func<CancellationToken, Task> act) =>
        new(at, $"{part.Member.Email}/{what}", act);
}
