using TenderFlow.App.Documents;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Bidding;

/// <summary>What a bid holds, asked item by asked item: of the draft, or of a version that was sent.</summary>
public sealed record BidContent(long? PricePence, IReadOnlyList<BidAnswer> Answers, IReadOnlyList<BidDocument> Files)
{
    /// <summary>The content of a draft.</summary>
    public static BidContent Of(Bid bid) => new(bid.PricePence, bid.Answers, bid.Documents);

    /// <summary>The content of a sent version.</summary>
    public static BidContent Of(Submission sent) => new(sent.PricePence, sent.Answers, sent.Files);

    /// <summary>One row for each asked item.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="changeHref">Where an item can be changed; null for no link.</param>
    /// <param name="fileHref">Where a file can be read, by its document; null for no link.</param>
    public IReadOnlyList<SummaryRow> Rows(
        Tender tender, Func<AskedItem, string>? changeHref = null, Func<int, string>? fileHref = null) =>
        [.. tender.Asked.Select(item => Row(item, changeHref?.Invoke(item), fileHref))];

    private SummaryRow Row(AskedItem item, string? changeHref, Func<int, string>? fileHref) => item.Kind switch
    {
        AskedKind.Price => new(item.Title, PricePence is { } pence ? Money.Words(pence) : null, changeHref),
        AskedKind.Answer => new(item.Title, Answers.FirstOrDefault(a => a.AskedItemId == item.Id)?.Text, changeHref),
        _ when Files.FirstOrDefault(f => f.AskedItemId == item.Id) is { } file => new(item.Title, InWords(file), changeHref)
        {
            Content = file.DocumentId is { } id && fileHref is not null ? Link(fileHref(id), InWords(file)) : null,
        },
        _ => new(item.Title, null, changeHref),
    };

    private static string InWords(BidDocument file) =>
        $"{file.Name} ({FileSize.InWords(file.Size)}){(file.ReceivedAt is null ? ", still to be uploaded" : "")}";

    private static Microsoft.AspNetCore.Components.RenderFragment Link(string href, string text) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "govuk-link");
        builder.AddAttribute(2, "href", href);
        builder.AddContent(3, text);
        builder.CloseElement();
    };
}
