using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Engagement.Hearing;

/// <summary>Who somebody is to the service, as forms ask it.</summary>
internal static class Kinds
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        new(nameof(ContributorKind.User), "They use it, or would"),
        new(nameof(ContributorKind.Family), "Family or carer of somebody who does"),
        new(nameof(ContributorKind.Group), "They speak for a local group"),
        new(nameof(ContributorKind.Other), "Somebody else"),
    ];

    /// <summary>The choices, as people read them about themselves.</summary>
    public static IReadOnlyList<Choice> AboutYou { get; } =
    [
        new(nameof(ContributorKind.User), "I use it, or would"),
        new(nameof(ContributorKind.Family), "Somebody in my family does"),
        new(nameof(ContributorKind.Group), "I speak for a local group"),
        new(nameof(ContributorKind.Other), "Something else"),
    ];

    /// <summary>Reads the choice.</summary>
    public static ContributorKind Read(FormReader posted) =>
        Enum.TryParse<ContributorKind>(posted.Choice("kind", All.Select(k => k.Value), "Choose one of these."), out var kind)
            ? kind
            : ContributorKind.Other;
}
