using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Reviews;
using TenderFlow.Domain.Rules;
using TenderFlow.Domain.Tendering;
using Xunit;

namespace TenderFlow.Domain.Tests;

/// <summary>Ready-made things, so that a test names only what matters to it.</summary>
internal static class Given
{
    public const int Buyer = 1;
    public const int Owner = 2;
    public const int Bidder = 7;
    public const int Reader = 8;

    /// <summary>Tuesday 1 September 2026, 9am in London.</summary>
    public static readonly DateTimeOffset Published = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Thursday 24 September 2026, midday in London.</summary>
    public static readonly Deadline Closes = At("2026-09-24", "12:00");

    public static readonly RulesInForce Force = For(Profile.Pa23BelowNotifiable);

    public static RulesInForce For(Profile profile)
    {
        var rules = Rulebook.Shipped.For(profile, new DateOnly(2026, 9, 1));
        return new(rules, WorkingDayCalendars.Shipped[rules.Calendar]);
    }

    public static Deadline At(string day, string time) => Deadline.Resolve(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Zones.London);

    /// <summary>An instant from London's clock.</summary>
    public static DateTimeOffset London(string day, string time) => At(day, time).Instant;

    public static TenderTerms Terms() => new()
    {
        Title = "Lunch clubs in Eastfield",
        Summary = "Lunch and company for older people, three days a week.",
        Requirements = "Run three lunch clubs.",
        Area = "Eastfield",
        ValuePence = 6_000_000,
        Months = 24,
        Starts = new DateOnly(2027, 1, 4),
        Engagement = "We asked 40 people at four clubs. They want later hours.",
    };

    public static List<AskedItem> Asked() =>
    [
        new(AskedKind.Price, "Your price", "", required: true, minutes: 30),
        new(AskedKind.Answer, "How you keep people safe", "", required: true, minutes: 60),
        new(AskedKind.Document, "Your latest accounts", "", required: false, minutes: 10),
    ];

    public static List<PlannedReview> Reviews() =>
    [
        new("Six months in", 6, [new("How many people came?", "To plan the rooms.", "Asha Patel", 20)]),
        new("One year in", 12, [new("What did people say?", "To hear if it helps.", "Asha Patel", 30)]),
    ];

    /// <summary>Gives what a tender asks for the numbers that the database would give: 1, 2 and so on.</summary>
    public static Tender Numbered(Tender tender)
    {
        var id = typeof(AskedItem).GetProperty(nameof(AskedItem.Id))!;
        foreach (var (index, item) in tender.Asked.Index())
        {
            id.SetValue(item, index + 1);
        }

        return tender;
    }

    public static Tender Draft(TenderTerms? terms = null, Deadline? closes = null)
    {
        var tender = new Tender(Buyer, Owner, terms ?? Terms(), Published);
        tender.Redraft(terms ?? Terms(), Asked(), Reviews());
        tender.ProposeClosing(closes ?? Closes);
        return tender;
    }

    public static Tender Open(Deadline? closes = null)
    {
        var tender = Draft(closes: closes);
        tender.Publish(new DateOnly(2026, 10, 22), Published);
        return tender;
    }

    public static Tender Evaluating()
    {
        var tender = Open();
        tender.CloseToBids(Closes.Instant);
        return tender;
    }

    public static Interest Interested(Tender tender, DateTimeOffset? at = null) =>
        new(tender, Bidder, Reader, firstTimer: true, at ?? Published.AddHours(1));

    public static Bid Started(Tender tender) => new(tender, Bidder, Published.AddDays(1));

    public static Bid WithPrice(Tender tender)
    {
        var bid = Started(tender);
        bid.Price(5_900_000);
        return bid;
    }

    public static Submission Sent(Bid bid, Tender tender, DateTimeOffset at, DateTimeOffset? began = null) =>
        bid.Submit(tender, Reader, began ?? at, Force, at);

    public static BidDocument File(string sha = "a", DateTimeOffset? began = null, DateTimeOffset? received = null) =>
        new(0, "accounts.pdf", 1000, new string(sha[0], 64), began ?? Published.AddDays(2), received is null ? null : 5, received);

    public static Contract Contract() => new(
        Evaluating(), Bidder, Reader, 5_900_000, new DateOnly(2027, 1, 4), new DateOnly(2029, 1, 3), Zones.London);

    public static Contract SignedContract()
    {
        var contract = Contract();
        contract.AgreePlan(London("2026-11-10", "10:00"));
        contract.Sign(London("2026-12-01", "10:00"));
        return contract;
    }

    public static void RefusedBy(string rule, Action act, string? field = null)
    {
        var refusal = Assert.Throws<DomainError>(act).Refusals[0];
        Assert.Equal(rule, refusal.Rule);
        if (field is not null)
        {
            Assert.Equal(field, refusal.Field);
        }
    }
}
