using System.Collections.Concurrent;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Rules;

/// <summary>
/// Every number that law or the house sets, by profile and date (REG-1). Values change; code does not.
/// </summary>
public sealed class Rulebook
{
    private static readonly Lazy<Rulebook> FromAssembly = new(
        () => Parse(EmbeddedText.Read("TenderFlow.Domain.Rules.Data.rulebook.json")));

    private readonly RulebookFile file;

    // Asked for with every moment that is counted, so each answer is put together once.
    private readonly ConcurrentDictionary<(Profile, DateOnly), RuleSet> known = new();

    private Rulebook(RulebookFile file) => this.file = file;

    /// <summary>The rulebook that came with this version of TenderFlow.</summary>
    public static Rulebook Shipped => FromAssembly.Value;

    /// <summary>Reads a rulebook.</summary>
    /// <exception cref="DomainError">It cannot be read, lacks a source, or says two things for one day.</exception>
    public static Rulebook Parse(string json) => new(RulebookJson.Read(json));

    /// <summary>The numbers of a profile for a procurement begun on the day (REG-4).</summary>
    /// <exception cref="DomainError">The rulebook has none for that day.</exception>
    public RuleSet For(Profile profile, DateOnly begun) =>
        known.GetOrAdd((profile, begun), _ => PutTogether(profile, begun));

    private RuleSet PutTogether(Profile profile, DateOnly begun)
    {
        var sections = InForce(profile, begun);
        T Part<T>(Func<RulebookSection, T?> part)
            where T : class => sections.Select(part).FirstOrDefault(value => value is not null) ?? throw None(begun);
        return new RuleSet
        {
            Profile = profile,
            Calendar = sections.FirstOrDefault(section => section.Calendar is not null)?.Calendar ?? throw None(begun),
            Engagement = Part(section => section.Engagement),
            TenderingPeriod = Part(section => section.TenderingPeriod),
            ClosingTime = Part(section => section.ClosingTime),
            Questions = Part(section => section.Questions),
            BidReminders = Part(section => section.BidReminders),
            Support = Part(section => section.Support),
            Submission = Part(section => section.Submission),
            Decision = Part(section => section.Decision),
            Assessment = Part(section => section.Assessment),
            Standstill = Part(section => section.Standstill),
            Notices = Part(section => section.Notices),
            Ending = Part(section => section.Ending),
            Reviews = Part(section => section.Reviews),
            SendingHours = Part(section => section.SendingHours),
        };
    }

    /// <summary>
    /// Where the numbers of a profile come from: rule numbers, and whether each is law, guidance or our default.
    /// </summary>
    public IReadOnlyList<string> Sources(Profile profile, DateOnly begun) =>
        [.. InForce(profile, begun).SelectMany(section => section.Source)];

    /// <summary>A threshold in pence, VAT included, for a procurement begun on the day (REG-3).</summary>
    /// <exception cref="DomainError">The rulebook has none for that day.</exception>
    public long ThresholdPence(ThresholdKind kind, DateOnly begun) =>
        file.Thresholds.FirstOrDefault(entry => entry.Kind == kind && entry.Covers(begun))?.Pence ?? throw None(begun);

    /// <summary>What counts as a small or medium-sized enterprise on the day (REG-8).</summary>
    /// <exception cref="DomainError">The rulebook does not say for that day.</exception>
    public SmallEnterpriseLimits SmallEnterprise(DateOnly day) =>
        file.SmallEnterprise.FirstOrDefault(entry => entry.Covers(day)) is { } limits
            ? new(limits.StaffBelow, limits.TurnoverUpToPence, limits.BalanceSheetUpToPence)
            : throw None(day);

    private List<RulebookSection> InForce(Profile profile, DateOnly day) =>
        [.. file.Sections.Where(section => section.IsFor(profile) && section.Covers(day))];

    private static DomainError None(DateOnly day) => new(new Refusal(
        "REG-2", "begun", $"We hold no such rules for {PlainDate.Date(day)}. Check the date, or choose other rules."));
}
