using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What a provider does next in a tender. What the record shows as done is never done again.</summary>
public sealed class ProviderScript(Commands commands)
{
    private readonly BidDesk desk = new(commands);

    /// <summary>The next things, in no order.</summary>
    public IEnumerable<Act> Next(Scene scene, Part part)
    {
        var organisation = part.Actor.OrganisationId;
        if (scene.Tender is not { PublishedAt: not null } tender)
        {
            return [];
        }

        if (!scene.Interests.TryGetValue(organisation, out var interest))
        {
            return scene.IsOpen && part.JoinsAt < scene.Closes
                ? [Do(part, "join", part.JoinsAt, stop => commands.Join.RunAsync(part.Actor, tender.Id, stop))]
                : [];
        }

        // Who joined the bid of another writes none of its own.
        return scene.Partnerships.IsMember(organisation)
            ? []
            : OnTheList(scene, part, tender, interest).Concat(Asking(scene, part, tender));
    }

    private IEnumerable<Act> OnTheList(Scene scene, Part part, Tender tender, Interest interest)
    {
        var bid = scene.Bids.GetValueOrDefault(part.Actor.OrganisationId);
        if (part.Behaviour == Behaviour.Declines)
        {
            return interest.DeclinedAt is null && scene.IsOpen
                ? [Do(part, "decline", part.Way(0.3), stop => commands.Join.DeclineAsync(part.Actor, tender.Id, stop))]
                : [];
        }

        if (part.Behaviour == Behaviour.NeverStarts || (bid is null && !scene.IsOpen))
        {
            return [];
        }

        if (bid is null || !BidDesk.HasFirstAnswer(tender, bid))
        {
            return [Do(part, "start", part.StartsAt, stop => desk.StartAsync(part, tender, stop))];
        }

        return part.Sends ? Sending(scene, part, tender, bid) : [];
    }

    private IEnumerable<Act> Sending(Scene scene, Part part, Tender tender, Bid bid)
    {
        if (bid.WithdrawnAt is not null)
        {
            yield break;
        }

        var version = bid.Submissions.Count;
        if (version == 0 && bid.WhyNotSubmit(tender) is null)
        {
            var waits = scene.Partnerships.JointBids.GetValueOrDefault(bid.OrganisationId)?.WhyNotSend(tender, _ => "") is not null;
            yield return BidDesk.IsComplete(part, tender, bid) && !waits
                ? Do(part, "send", part.SendsAt, stop => desk.SendAsync(part, tender, stop))
                : Do(part, "complete", part.CompletesAt, stop => desk.CompleteAsync(part, scene, 1, stop));
        }

        if (version == 1 && part.Behaviour == Behaviour.Replaces && scene.IsOpen)
        {
            yield return Do(part, "replace", part.Way(0.93), stop => desk.ReplaceAsync(part, scene, stop));
        }

        if (version > 0 && part.Behaviour == Behaviour.Withdraws && scene.IsOpen)
        {
            yield return Do(part, "withdraw", part.Way(0.95), stop => commands.Submit.WithdrawAsync(part.Actor, tender.Id, stop));
        }

        if (version > 0 && bid.Submissions[^1] is { BytesDue: { } until } sent && until > scene.Now
            && sent.Files.Exists(f => f.ReceivedAt is null) && !part.Chance.In("bytes never come", 0.1))
        {
            yield return Do(part, "bytes", sent.SubmittedAt.AddMinutes(part.Chance.Between("bytes", 5, 900)),
                stop => desk.BytesFollowAsync(part, tender, sent, stop));
        }
    }

    private IEnumerable<Act> Asking(Scene scene, Part part, Tender tender)
    {
        var questionsClose = Timetable.Of(tender.BidsClose!, scene.Force).QuestionsClose.Instant;
        if (!scene.IsOpen || questionsClose <= scene.Now || part.Behaviour == Behaviour.Declines
            || !part.Chance.In("asks", 0.28)
            || scene.Questions.Any(q => q.OrganisationId == part.Actor.OrganisationId))
        {
            return [];
        }

        var at = part.Chance.In("asks at the last minute", 0.3)
            ? questionsClose.AddSeconds(-part.Chance.Between("ask", 30, 900))
            : Scene.Between(part.JoinsAt, questionsClose, 0.1 + (0.6 * part.Chance.Part("ask")));
        return at < questionsClose
            ? [Do(part, "ask", at, stop => commands.Ask.RunAsync(part.Actor, tender.Id, part.Chance.Of("question", Texts.Questions), stop))]
            : [];
    }

    private static Act Do(Part part, string what, DateTimeOffset at, Func<CancellationToken, Task> act) =>
        new(at, $"{part.Member.Email}/{what}", act);
}
