using System.Text.Json.Serialization;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Decommissioning;

/// <summary>What an end would mean, weighed before it is decided (DEC-3).</summary>
/// <param name="Proposed">What the public body thinks will happen.</param>
/// <param name="Options">What else was looked at.</param>
/// <param name="Users">What it means for the people who use the service.</param>
/// <param name="Provider">What it means for the provider and its staff.</param>
/// <param name="Community">What it means for the place.</param>
/// <param name="CostsAndRisks">What it costs, and what may go wrong.</param>
public sealed record ImpactAssessment(
    string Proposed, string Options, string Users, string Provider, string Community, string CostsAndRisks)
{
    internal Refusal? WhyNot() => new (string Text, string Field, string Sentence)[]
    {
        (Proposed, "proposed", "Say what you think will happen after the contract."),
        (Options, "options", "Say what else you looked at."),
        (Users, "users", "Say what it means for the people who use the service."),
        (Provider, "provider", "Say what it means for the provider and its staff."),
        (Community, "community", "Say what it means for the place."),
        (CostsAndRisks, "costsAndRisks", "Say what it costs and what may go wrong."),
    }.Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => new Refusal("DEC-3", part.Field, part.Sentence)).FirstOrDefault();
}

/// <summary>What follows a contract.</summary>
public enum EndingDecision
{
    /// <summary>The service ends.</summary>
    End,

    /// <summary>The service goes on and is bought anew; people are asked first.</summary>
    BuyAgain,

    /// <summary>The service goes on in another form: a grant, a community group, the body itself.</summary>
    AnotherForm,
}

/// <summary>A decision with its reasons, as provider and users read them (DEC-1).</summary>
/// <param name="Decision">What follows the contract.</param>
/// <param name="Rationale">Why.</param>
/// <param name="ForUsers">What changes for people, when, and what they can do.</param>
/// <param name="ForUsersEasyRead">The same in easy read; may be empty.</param>
/// <param name="Ways">The ways to carry on that are offered; at least one (DEC-4).</param>
/// <param name="StaffMoveOn">When staff move to another employer; null when none do (DEC-5).</param>
/// <param name="ShortNoticeReason">Why notice is shorter than three months; empty when it is not (DEC-2).</param>
public sealed record EndingNotice(
    EndingDecision Decision, string Rationale, string ForUsers, string ForUsersEasyRead, IReadOnlyList<WayOn> Ways,
    DateOnly? StaffMoveOn, string ShortNoticeReason);

/// <summary>A way to carry on in another form (DEC-4).</summary>
/// <param name="Kind">What kind of help.</param>
/// <param name="Name">What it is called, such as the name of a grant.</param>
/// <param name="Words">What it gives, and what to do.</param>
/// <param name="Closes">Until when one can ask for it; null when it has no end.</param>
public sealed record WayOn(WayKind Kind, string Name, string Words, DateOnly? Closes)
{
    /// <summary>The way in one line.</summary>
    [JsonIgnore]
    public string Line => Closes is { } day ? $"{Words} Ask on or before {PlainDate.Day(day)}." : Words;

    internal Refusal? WhyNot() => string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Words)
        ? new("DEC-4", "ways", "Name each way to carry on, and say what to do.")
        : null;
}

/// <summary>Kinds of help to carry on.</summary>
public enum WayKind
{
    /// <summary>A grant.</summary>
    Grant,

    /// <summary>A short extension of the contract.</summary>
    Extension,

    /// <summary>The local body that supports community groups.</summary>
    LocalBody,

    /// <summary>Another group takes the service over, with what belongs to it.</summary>
    Handover,

    /// <summary>A talk about what else there is.</summary>
    Talk,
}

/// <summary>Something that is handed over at the end: records, things, keys.</summary>
/// <param name="What">What.</param>
/// <param name="To">Who gets it.</param>
/// <param name="By">By when.</param>
/// <param name="DoneOn">When it was done; null before.</param>
public sealed record HandoverItem(string What, string To, DateOnly By, DateOnly? DoneOn)
{
    /// <summary>Who gets it and when, in one line.</summary>
    [JsonIgnore]
    public string Line => DoneOn is { } done ? $"To {To}. Done on {PlainDate.Day(done)}." : $"To {To}, on or before {PlainDate.Day(By)}.";

    /// <summary>Whether it is the same thing.</summary>
    public bool IsSame(HandoverItem other) => string.Equals(What, other.What, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Somebody who uses the service, or belongs to somebody who does, and hears of its end by mail.</summary>
/// <param name="PersonId">The number of the person.</param>
public sealed record ToldUser(int PersonId);

/// <summary>What the provider said some months after the end.</summary>
/// <param name="Months">How many months after.</param>
/// <param name="Words">What it said.</param>
/// <param name="WantsHelp">Whether it wants more help.</param>
/// <param name="At">When, in UTC.</param>
public sealed record FollowUp(int Months, string Words, bool WantsHelp, DateTimeOffset At)
{
    /// <summary>When it was asked, in words.</summary>
    [JsonIgnore]
    public string When => $"{Months} months after";

    /// <summary>What it said, in one line.</summary>
    [JsonIgnore]
    public string Line => WantsHelp ? $"{Words} They want help." : Words;
}

/// <summary>By when the employer of staff who move must be told about them (DEC-5).</summary>
public static class StaffInformation
{
    /// <summary>The last day, in calendar days before staff move.</summary>
    public static DateOnly LastDay(DateOnly move, EndingRules rules) => move.AddDays(-rules.StaffInformationDays);
}
