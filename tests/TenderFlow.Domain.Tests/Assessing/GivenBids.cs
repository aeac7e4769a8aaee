using TenderFlow.Domain.Assessing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.Domain.Tests.Assessing;

/// <summary>A tender whose bids are open, and a scoring that begins.</summary>
internal static class GivenBids
{
    public const int Asha = 2;
    public const int Tom = 3;
    public const int Kim = 4;

    // A bid has its number only from the database; here each is known by 0, its place.
    public const int First = 0;

    /// <summary>Friday 25 September 2026, 10am in London: the day after the close.</summary>
    public static readonly DateTimeOffset Opened = Given.London("2026-09-25", "10:00");

    /// <summary>Two things that people judge, and the price.</summary>
    public static readonly IReadOnlyList<Criterion> Criteria =
    [
        new("Safety", 40, CriterionKind.Quality), new("Company", 20, CriterionKind.Quality), new("Price", 40, CriterionKind.Price),
    ];

    public static Tender OpenedTender()
    {
        var tender = Given.Evaluating();
        tender.BeginOpening(Asha, Opened);
        tender.ConfirmOpening(Tom, Opened);
        return tender;
    }

    public static IReadOnlyCollection<GivenScore> Scores(int first, int second, string reason = "It says who does what.") =>
        [new(1, first, reason), new(2, second, reason)];

    public static Bid SentBid(long pence)
    {
        var tender = Given.Open();
        var bid = Given.Started(tender);
        bid.Price(pence);
        Given.Sent(bid, tender, Given.Published.AddDays(3));
        return bid;
    }

    /// <summary>A scoring by one person who is done with the first bid.</summary>
    public static Evaluation ScoredByOne(Tender tender, int safety = 8, int company = 6)
    {
        var evaluation = new Evaluation(tender);
        evaluation.Declare(tender, Asha, [], "", Opened);
        evaluation.Score(tender, Asha, First, Criteria, Scores(safety, company), Opened);
        evaluation.HandIn(tender, Asha, First, Criteria, Opened);
        return evaluation;
    }
}
