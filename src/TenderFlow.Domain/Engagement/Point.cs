namespace TenderFlow.Domain.Engagement;

/// <summary>One thing that somebody said, and what came of it.</summary>
public sealed class Point
{
    /// <summary>Most characters of one point or answer.</summary>
    public const int MostCharacters = 4000;

    private Point() { }

    internal Point(int? question, string text, Channel channel, int? typedBy, DateTimeOffset now)
    {
        (Question, Text, Channel, TypedBy, SaidAt) = (question, text, channel, typedBy, now);
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The place of its question, from 0; null for something else.</summary>
    public int? Question { get; private set; }

    /// <summary>What was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>By which way it came.</summary>
    public Channel Channel { get; private set; }

    /// <summary>The staff member who typed it; null when people wrote it themselves.</summary>
    public int? TypedBy { get; private set; }

    /// <summary>When it was said, in UTC.</summary>
    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>The point in other words, for when its own may not be shown.</summary>
    public string InShort { get; private set; } = "";

    /// <summary>What the public body answers; empty before.</summary>
    public string Reply { get; private set; } = "";

    /// <summary>What came of it; null before the answer.</summary>
    public PointOutcome? Outcome { get; private set; }

    /// <summary>The name of the requirement that changed; empty when none did.</summary>
    public string Changed { get; private set; } = "";

    /// <summary>When it was last answered, in UTC; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Answer(PointAnswer answer, DateTimeOffset now)
    {
        (InShort, Reply, Outcome) = (answer.InShort.Trim(), answer.Reply.Trim(), answer.Outcome);
        (Changed, AnsweredAt) = (answer.Outcome == PointOutcome.Changed ? answer.Changed : "", now);
    }
}

/// <summary>Something said, before it is on record.</summary>
/// <param name="Question">The place of its question, from 0; null for something else.</param>
/// <param name="Text">The words.</param>
public sealed record Said(int? Question, string Text);

/// <summary>The ways in which people are heard.</summary>
public enum Channel
{
    /// <summary>Written by themselves, through a link.</summary>
    Online,

    /// <summary>Said on the phone.</summary>
    Phone,

    /// <summary>Said at a meeting.</summary>
    Meeting,

    /// <summary>Written on paper.</summary>
    Paper,
}

/// <summary>What came of a point.</summary>
public enum PointOutcome
{
    /// <summary>Something in the tender changed.</summary>
    Changed,

    /// <summary>It was planned like that already.</summary>
    AlreadySo,

    /// <summary>It cannot be done, for a reason that is given.</summary>
    NotNow,
}
