using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Decommissioning.CarryingOn;

/// <summary>Kinds of help, as forms ask it.</summary>
internal static class WayKinds
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        new(nameof(WayKind.Grant), "A grant"), new(nameof(WayKind.LocalBody), "A local body that supports groups"),
        new(nameof(WayKind.Extension), "A short extension"), new(nameof(WayKind.Handover), "Another group takes it over"),
        new(nameof(WayKind.Talk), "A talk"),
    ];

    /// <summary>Reads the choice.</summary>
    public static WayKind Read(FormReader posted) =>
        Enum.TryParse<WayKind>(posted.Choice("kind", All.Select(k => k.Value), "Choose one of these."), out var kind)
            ? kind
            : WayKind.Talk;
}
