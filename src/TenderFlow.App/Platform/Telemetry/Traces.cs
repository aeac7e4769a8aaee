using System.Diagnostics;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>
/// Spans of ours. A trace goes on after months: its context lies in the outbox rows and is taken up where they are delivered.
/// Without a listener nothing is made and nothing is paid.
/// </summary>
public static class Traces
{
    /// <summary>The name under which our spans are collected.</summary>
    public const string Name = "TenderFlow";

    private static readonly ActivitySource Ours = new(Name);

    /// <summary>Whether anybody collects spans.</summary>
    public static bool AreOn => Ours.HasListeners();

    /// <summary>Begins a span; dispose of it to end it.</summary>
    /// <param name="what">A few fixed words. Never anything that somebody typed.</param>
    /// <param name="from">The trace it goes on in, as a W3C <c>traceparent</c>; null for the one at hand, or a new one.</param>
    /// <param name="beside">Another trace it belongs to as well; null when there is none.</param>
    /// <returns>The span; null when nobody collects spans.</returns>
    public static Activity? Begin(string what, string? from, string? beside = null)
    {
        if (!AreOn)
        {
            return null;
        }

        var parent = ActivityContext.TryParse(from, null, isRemote: true, out var given) ? given : default;
        ActivityLink[] links = beside is not null && beside != from
            && ActivityContext.TryParse(beside, null, isRemote: true, out var other) ? [new(other)] : [];
        return Ours.StartActivity(ActivityKind.Internal, parent, tags: null, links, name: what);
    }
}
