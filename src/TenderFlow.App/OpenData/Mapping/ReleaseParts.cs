using System.Text.Json.Nodes;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>What a release tells: its tags and its parts. Parts without anything to tell are null.</summary>
/// <param name="Tags">What it is about, by the code list of the standard.</param>
internal sealed record ReleaseParts(params IReadOnlyList<string> Tags)
{
    public IReadOnlyList<JsonObject> Parties { get; init; } = [];

    public JsonObject? Planning { get; init; }

    public JsonObject? Tender { get; init; }

    public JsonObject? Bids { get; init; }

    public JsonObject? Award { get; init; }

    public JsonObject? Contract { get; init; }

    /// <summary>Puts the release together.</summary>
    public JsonObject Release(ReleaseFacts facts) => Fields.Of(
        ("ocid", facts.Publisher.Ocid(facts.Tender.Id)),
        ("id", facts.ReleaseId),
        ("date", Fields.Instant(facts.Now)),
        ("tag", Fields.List([.. Tags.Select(tag => JsonValue.Create(tag))])),
        ("initiationType", "tender"),
        ("language", "en"),
        ("parties", Fields.List(Parties)),
        ("buyer", Mapping.Parties.Mention(facts.Buyer)),
        ("planning", Planning),
        ("tender", Tender),
        ("bids", Bids),
        ("awards", Fields.List(Award)),
        ("contracts", Fields.List(Contract)))!;
}
