using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Mail;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>What organisations get that look for partners or bid together (PRT-4).</summary>
public sealed class PartnerMail(CurrentRules rules, MessageLinks links) : IMessageComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes =>
        ["PartnerWanted", "PartnersIntroduced", "JointBidInvitation", "JointBidAnswered", "JointBidSent"];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = await TenderFactsOf.ReadAsync(db, intents, rules, links, now, cancellationToken);
        return (intent, _) => intent.Purpose switch
        {
            "PartnerWanted" or "PartnersIntroduced" => PairAsync(db, facts[intent], intent, cancellationToken),
            "JointBidSent" => SentAsync(db, facts[intent], intent, cancellationToken),
            _ => MemberAsync(db, facts[intent], intent, cancellationToken),
        };
    }

    private static async Task<Wording> PairAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var (tenderId, me, other) = (facts.Tender.Id, intent.OrganisationId!.Value, Number(intent, "other"));
        var pair = await FindPartners.FindAsync(db, tenderId, me, other, cancellationToken)
            ?? throw new InvalidOperationException($"{me} and {other} were never suggested to each other.");
        var board = await FindPartners.BoardAsync(db, tenderId, cancellationToken);
        var (mine, theirs) = (board.Single(l => l.OrganisationId == me), board.Single(l => l.OrganisationId == other));
        var name = await NameAsync(db, other, cancellationToken);
        if (intent.Purpose == "PartnersIntroduced")
        {
            var person = await db.FindAsync<Person>([theirs.PersonId], cancellationToken);
            return facts.Say(null,
                ("partner", name), ("person", person!.Name), ("phone", person.Phone), ("email", person.Email),
                ("brings", theirs.Brings.ConvertAll(b => b.Words())), ("closes", facts.ClosesInWords),
                ("jointLink", TenderLinks.JointBid(tenderId)));
        }

        var asked = pair.SaidBy(other) == true;
        return WhyNot(facts, pair, me, mine, theirs) is { } why
            ? new Wording.Unwanted(why)
            : facts.Say(null,
                ("partner", name), ("reasons", ReasonsFor(new(mine, theirs), asked)),
                ("words", theirs.Words.Length > 0 ? theirs.Words : null), ("closes", facts.ClosesInWords),
                ("answerLink", TenderLinks.Partner(tenderId, other)));
    }

    private static string? WhyNot(
        TenderFacts facts, Introduction pair, int me, PartnerListing mine, PartnerListing theirs) => pair switch
        {
            _ when !facts.Tender.IsOpen => "The tender is no longer open.",
            _ when pair.SaidBy(me) is not null || pair.IsDeclined => "One of the two has answered.",
            _ when !mine.IsVisible || !theirs.IsVisible => "One of the two does not look for partners any more.",
            _ => null,
        };

    private static List<string> ReasonsFor(PartnerMatch match, bool asked) =>
        [.. match.Reasons, .. asked ? ["They have said that they would like to talk to you."] : Array.Empty<string>()];

    private static async Task<Wording> MemberAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var (tenderId, lead, id) = (facts.Tender.Id, intent.OrganisationId!.Value, Number(intent, "member"));
        var member = (await BidTogether.FindAsync(db, tenderId, lead, cancellationToken))?.Find(id);
        if (intent.Purpose == "JointBidInvitation")
        {
            return member is null || member.Agrees is not null || !facts.Tender.IsOpen
                ? new Wording.Unwanted("It was answered, or it is not asked any more.")
                : facts.Say(null,
                    ("lead", await NameAsync(db, lead, cancellationToken)), ("does", member.Does),
                    ("share", Percent(member.Share)), ("closes", facts.ClosesInWords),
                    ("jointLink", TenderLinks.JointBid(tenderId)));
        }

        return member?.Agrees is not { } agrees
            ? new Wording.Unwanted("They are not in this bid any more.")
            : facts.Say(null,
                ("member", await NameAsync(db, id, cancellationToken)),
                ("joins", agrees ? "They will bid with you." : null), ("staysOut", agrees ? null : "They will not bid with you."),
                ("closes", facts.ClosesInWords), ("jointLink", TenderLinks.JointBid(tenderId)));
    }

    private static async Task<Wording> SentAsync(
        TenderFlowDb db, TenderFacts facts, MessageIntent intent, CancellationToken cancellationToken)
    {
        var number = Number(intent, "number");
        var sent = facts.Bid!.Submissions.Single(s => s.Number == number);
        var view = await JointBidView.LedByAsync(db, facts.Tender.Id, intent.OrganisationId!.Value, cancellationToken);
        return facts.Say(null,
            ("lead", view!.Names[view.Joint.LeadId]), ("receivedAt", facts.InWords(sent.SubmittedAt)),
            ("team", view.Team.Select(t => new LabelledText(t.Name, $"{t.Does}, {Percent(t.Share)}")).ToList()),
            ("jointLink", TenderLinks.JointBid(facts.Tender.Id)));
    }

    private static async Task<string> NameAsync(TenderFlowDb db, int organisationId, CancellationToken cancellationToken) =>
        await db.Set<Organisation>().Where(o => o.Id == organisationId).Select(o => o.Name).SingleAsync(cancellationToken);

    private static string Percent(int share) => string.Create(CultureInfo.InvariantCulture, $"{share}%");

    private static int Number(MessageIntent intent, string fact) =>
        int.Parse(intent.Facts[fact], CultureInfo.InvariantCulture);
}
