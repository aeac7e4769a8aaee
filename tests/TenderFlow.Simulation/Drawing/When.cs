using TenderFlow.Simulation.Promises;

namespace TenderFlow.Simulation.Drawing;

/// <summary>When something is meant to happen, seen from the records: a moved date moves it too.</summary>
internal abstract record When
{
    /// <summary>The moment, as things stand; null while it cannot be known.</summary>
    public abstract DateTimeOffset? At(Scene scene);
}

/// <summary>At a moment.</summary>
internal sealed record AtTime(DateTimeOffset Moment) : When
{
    public override DateTimeOffset? At(Scene scene) => Moment;

    public override string ToString() => $"at {Moment:u}";
}

/// <summary>So much of the time to bid has gone: 0 is publication, 1 the closing date in force.</summary>
internal sealed record AtPart(int Tender, double Part) : When
{
    public override DateTimeOffset? At(Scene scene) => scene.Tender(Tender) is { PublishedAt: { } from, Closes: { } to }
        ? from.AddSeconds(Math.Floor((to - from).TotalSeconds * Part))
        : null;

    public override string ToString() => $"when {Part:0.00} of the time for tender {Tender} has gone";
}

/// <summary>So long before bids close; after it when negative.</summary>
internal sealed record BeforeClose(int Tender, TimeSpan Span) : When
{
    public override DateTimeOffset? At(Scene scene) =>
        scene.Tender(Tender) is { PublishedAt: not null, Closes: { } closes } ? closes - Span : null;

    public override string ToString() => Span < TimeSpan.Zero
        ? $"{-Span} after bids for tender {Tender} close"
        : $"{Span} before bids for tender {Tender} close";
}

/// <summary>Some working days before bids close, at a time of day: when reminders leave.</summary>
internal sealed record OnWorkingDay(int Tender, int Before, TimeSpan Time) : When
{
    public override DateTimeOffset? At(Scene scene) => scene.Tender(Tender) is { PublishedAt: not null, Closes: { } closes } tender
        ? Local.Instant(Almanac.Published.Count(tender.Profile, Local.Day(closes, tender.Zone), -Before),
            TimeOnly.FromTimeSpan(Time), tender.Zone)
        : null;

    public override string ToString() => $"{Before} working days before bids for tender {Tender} close, at {Time}";
}

/// <summary>So long after something happened to a tender or its contract.</summary>
internal sealed record Since(int Tender, string Happened, TimeSpan Span) : When
{
    public override DateTimeOffset? At(Scene scene) => scene.Tender(Tender) is { } tender
        && (Last(scene, tender.Subject) ?? (scene.Contract(Tender) is { } contract ? Last(scene, contract.Subject) : null)) is { } at
            ? at + Span
            : null;

    public override string ToString() => $"{Span} after {Happened} of tender {Tender}";

    private DateTimeOffset? Last(Scene scene, string subject) =>
        scene.Record.History(subject).LastOrDefault(e => e.Event == Happened)?.At;
}

/// <summary>So many days before or after a review is due, at a time of day.</summary>
internal sealed record OnReview(int Tender, int Number, int Days, TimeSpan Time) : When
{
    public override DateTimeOffset? At(Scene scene) => scene.Review(Tender, Number) is { } review
        && scene.Contract(Tender) is { SignedAt: not null } contract
            ? Local.Instant(review.DueOn.AddDays(Days), TimeOnly.FromTimeSpan(Time), contract.Zone)
            : null;

    public override string ToString() => $"{Days} days from the day of review {Number} of tender {Tender}, at {Time}";
}

/// <summary>So long after a review was answered.</summary>
internal sealed record AfterAnswers(int Tender, int Number, TimeSpan Span) : When
{
    public override DateTimeOffset? At(Scene scene) => scene.Review(Tender, Number)?.AnsweredAt + Span;

    public override string ToString() => $"{Span} after the answers to review {Number} of tender {Tender}";
}
