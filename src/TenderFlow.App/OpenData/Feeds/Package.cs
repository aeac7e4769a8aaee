using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Mapping;
using TenderFlow.App.OpenData.Publishing;
using TenderFlow.App.OpenData.Schemas;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Puts releases or records into a package with what is known about their publisher.</summary>
internal static class Package
{
    private const string Licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    private const string Pagination =
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json";

    /// <summary>A package of releases.</summary>
    /// <param name="publisher">Who publishes.</param>
    /// <param name="uri">The address of the package.</param>
    /// <param name="published">When its content last changed, in UTC.</param>
    /// <param name="releases">The releases.</param>
    /// <param name="next">The address of the next page; null after the last one.</param>
    public static JsonObject OfReleases(
        PublisherSettings publisher, string uri, DateTimeOffset published, IEnumerable<JsonNode> releases, string? next) =>
        Of(publisher, uri, published, "releases", releases, next);

    /// <summary>A package of records.</summary>
    public static JsonObject OfRecords(
        PublisherSettings publisher, string uri, DateTimeOffset published, IEnumerable<JsonNode> records, string? next) =>
        Of(publisher, uri, published, "records", records, next);

    private static JsonObject Of(
        PublisherSettings publisher, string uri, DateTimeOffset published, string name, IEnumerable<JsonNode> content,
        string? next)
    {
        string[] extensions =
        [
            Extension.Lots.Address, Extension.Bids.Address, Extension.Enquiries.Address, Extension.Suitability.Address,
            Extension.UnitedKingdom.Address, Pagination,
        ];
        return Fields.Of(
            ("uri", uri),
            ("version", "1.1"),
            ("extensions", Fields.List([.. extensions.Select(address => JsonValue.Create(address))])),
            ("publishedDate", Fields.Instant(published)),
            ("publisher", Fields.Of(("name", publisher.Name), ("uri", publisher.Page("")))),
            ("license", Licence),
            (name, new JsonArray([.. content])),
            ("links", next is null ? null : Fields.Of(("next", next))))!;
    }
}
