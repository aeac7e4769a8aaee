using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tendering;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Overview.Lists;

/// <summary>The tenders of one public body, newest first.</summary>
public sealed class OurTenders(UnitOfWork unitOfWork)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>One page of the list.</summary>
    /// <param name="buyerId">The public body.</param>
    /// <param name="words">Words of the name or the place; empty for all.</param>
    /// <param name="page">From 1; a page past the end gives the last one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The tenders, and how many pages there are.</returns>
    public Task<(IReadOnlyList<Tender> Tenders, int Pages)> ReadAsync(
        int buyerId, string words, int page, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync<(IReadOnlyList<Tender>, int)>(async db =>
        {
            // Databases differ in what "contains" means for large and small letters, so words are looked for here.
            var all = await db.Set<Tender>().Where(t => t.BuyerId == buyerId).OrderByDescending(t => t.Id)
                .Select(t => new { t.Id, t.Terms.Title, t.Terms.Area }).ToListAsync(cancellationToken);
            var found = all.FindAll(t => t.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
                || t.Area.Contains(words, StringComparison.OrdinalIgnoreCase)).ConvertAll(t => t.Id);
            var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
            var shown = found.Skip((Math.Clamp(page, 1, pages) - 1) * PageSize).Take(PageSize).ToList();
            var tenders = await db.Set<Tender>().Where(t => shown.Contains(t.Id)).OrderByDescending(t => t.Id)
                .ToListAsync(cancellationToken);
            return (tenders, pages);
        }, cancellationToken);

    /// <summary>Where a buyer goes on with a tender.</summary>
    public static string Link(Tender tender) => StageOf(tender.Status) == Stage.Draft
        ? $"/launch/{tender.Id}/check"
        : TenderLinks.Manage(tender.Id);

    /// <summary>The stage that a status belongs to.</summary>
    public static Stage StageOf(TenderStatus status) => status switch
    {
        TenderStatus.Draft or TenderStatus.InReview => Stage.Draft,
        TenderStatus.Published or TenderStatus.QuestionsClosed => Stage.Open,
        TenderStatus.Closed or TenderStatus.Evaluating or TenderStatus.IntentionToAward or TenderStatus.Standstill
            or TenderStatus.Challenged => Stage.Deciding,
        TenderStatus.Signed or TenderStatus.Delivering or TenderStatus.Ending => Stage.Running,
        _ => Stage.Over,
    };

    /// <summary>A stage in words.</summary>
    public static string Words(Stage stage) => stage switch
    {
        Stage.Draft => "Drafts",
        Stage.Open => "Open to bids",
        Stage.Deciding => "Bids are in",
        Stage.Running => "Contracts",
        Stage.Over => "Over",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}

/// <summary>The stages of the list, in the order it shows them.</summary>
public enum Stage
{
    /// <summary>Not published.</summary>
    Draft,

    /// <summary>Bids may come in.</summary>
    Open,

    /// <summary>From closing to signing.</summary>
    Deciding,

    /// <summary>A contract stands.</summary>
    Running,

    /// <summary>Nothing more will happen.</summary>
    Over,
}
