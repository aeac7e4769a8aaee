using System.Globalization;
using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Engagement.Asking;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>What people of the play say when they are asked what is needed.</summary>
internal static class Voices
{
    public static readonly string[] Questions = ["What would help you most?", "What keeps people away now?"];

    private static readonly string[] Helps =
    [
        "Please open later in the day. Many of us work until 3pm.", "Somebody who speaks our language would help.",
        "Let small groups take part. They know us.", "Please keep the same people. We trust them.",
        "A phone number that a person answers.", "Meet us where we are. We cannot all travel.",
    ];

    private static readonly string[] Hurdles =
    [
        "The bus does not go there after 5pm.", "The form is too long.", "People do not know that it is there.",
        "You must wait too long for a place.",
    ];

    public static Invitee Invitee(TenderPlan plan, int place, Chance chance)
    {
        var about = chance.About($"voice/{place}");
        var name = $"{about.Of("first", Names.First)} {about.Of("last", Names.Last)}";
        var kind = place % 3 == 0 ? ContributorKind.Group : about.In("user", 0.7) ? ContributorKind.User : ContributorKind.Family;
        return new(
            name, string.Create(CultureInfo.InvariantCulture, $"{Names.Slug(name)}@voice{plan.Number}-{place}.example"),
            kind == ContributorKind.Group ? $"{about.Of("place", Names.Places)} Residents" : "", kind);
    }

    public static IReadOnlyList<Said> Said(Chance chance) =>
        [new(0, chance.Of("helps", Helps)), .. chance.In("second", 0.5) ? [new(1, chance.Of("hurdle", Hurdles))] : Array.Empty<Said>()];

    public static Consent Consent(Chance chance) => new(chance.In("may quote", 0.7), chance.In("may name", 0.3));

    public static PointAnswer Reply(Chance chance) => chance.Between("outcome", 0, 2) switch
    {
        0 => new(PointOutcome.Changed, "Bidders must say how they will do this.", "A wish about how the service runs.", PointAnswer.Needs),
        1 => new(PointOutcome.AlreadySo, "It is planned like that.", "A wish about how the service runs.", ""),
        _ => new(PointOutcome.NotNow, "There is no money for this now. We will look again next year.", "A wish about how the service runs.", ""),
    };
}
