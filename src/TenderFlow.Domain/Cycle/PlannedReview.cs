namespace TenderFlow.Domain.Cycle;

/// <summary>A review as planned before anyone bids: when, and what will be asked (REV-1).</summary>
public sealed class PlannedReview
{
    private PlannedReview() { }

    /// <summary>Plans a review.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="monthsAfterStart">Months after the contract starts when it is due.</param>
    /// <param name="requests">What will be asked; at least one.</param>
    public PlannedReview(string title, int monthsAfterStart, IEnumerable<DataRequest> requests)
    {
        Title = title;
        MonthsAfterStart = monthsAfterStart;
        Requests = [.. requests];
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Months after the contract starts when it is due.</summary>
    public int MonthsAfterStart { get; private set; }

    /// <summary>What will be asked.</summary>
    public List<DataRequest> Requests { get; private set; } = [];
}

/// <summary>One thing a review asks, with its reason (REV-1).</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Why">Why it is asked; a request without a reason is never scheduled.</param>
/// <param name="ReadBy">Who reads the answer.</param>
/// <param name="Minutes">About how long it takes to answer, in minutes.</param>
public sealed record DataRequest(string Question, string Why, string ReadBy, int Minutes);
