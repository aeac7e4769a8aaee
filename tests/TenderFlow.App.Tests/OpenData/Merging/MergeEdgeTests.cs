using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Merging;

public class MergeEdgeTests
{
    [Fact]
    public void A_null_takes_a_whole_object_and_a_whole_list_away()
    {
        var merged = Merge(
            Release(1, """{ "tender": { "id": "t", "value": { "amount": 5 } }, "awards": [ { "id": "a" } ] }"""),
            Release(2, """{ "tender": { "value": null }, "awards": null }"""));
        Assert.Equal("""{"id":"t"}""", merged.Compiled()["tender"]!.ToJsonString());
        Assert.Null(merged.Compiled()["awards"]);
        var amount = merged.Versioned()["tender"]!["value"]!["amount"]!.AsArray();
        Assert.Equal(2, amount.Count);
        Assert.Null(amount[1]!["value"]);
    }

    [Fact]
    public void What_was_taken_away_may_come_back()
    {
        var merged = Merge(
            Release(1, """{ "awards": [ { "id": "a", "title": "Old" }, { "id": "b" } ] }"""),
            Release(2, """{ "awards": null }"""),
            Release(3, """{ "awards": [ { "id": "a", "status": "active" } ] }"""));
        Assert.Equal("""[{"id":"a","status":"active"}]""", merged.Compiled()["awards"]!.ToJsonString());
    }

    [Fact]
    public void Releases_are_ordered_by_moments_and_not_by_letters()
    {
        var late = Release("2026-03-01T09:00:00+00:00", "late");
        var early = Release("2026-03-01T10:30:00+02:00", "early");
        Assert.Equal("late", Merge(late, early).Compiled()["tender"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void The_same_value_again_is_no_new_version() =>
        Assert.Single(Merge(Release("2026-03-01T09:00:00Z", "same"), Release("2026-03-02T09:00:00Z", "same"))
            .Versioned()["tender"]!["title"]!.AsArray());

    [Fact]
    public void Two_entries_with_one_id_are_merged_and_the_person_is_told()
    {
        var merged = Merge(Release(1, """{ "awards": [ { "id": "a", "title": "x" }, { "id": "a", "title": "y" } ] }"""));
        Assert.Equal("""[{"id":"a","title":"y"}]""", merged.Compiled()["awards"]!.ToJsonString());
        Assert.Equal("Several entries of awards have the id “a”. The last one counts.", Assert.Single(merged.Warnings));
    }

    [Fact]
    public void Ids_that_are_numbers_and_ids_that_are_texts_are_the_same_id()
    {
        var merged = Merge(
            Release(1, """{ "awards": [ { "id": 1 } ] }"""), Release(2, """{ "awards": [ { "id": "1", "title": "x" } ] }"""));
        Assert.Equal("""[{"id":1,"title":"x"}]""", merged.Compiled()["awards"]!.ToJsonString());
    }

    [Fact]
    public void Lists_of_classifications_are_taken_as_a_whole()
    {
        var merged = Merge(
            Release(1, """{ "tender": { "items": [ { "id": "i", "additionalClassifications": [ { "id": "a" } ] } ] } }"""),
            Release(2, """{ "tender": { "items": [ { "id": "i", "additionalClassifications": [ { "id": "b" } ] } ] } }"""));
        Assert.Equal(
            """[{"id":"b"}]""",
            merged.Compiled()["tender"]!["items"]![0]!["additionalClassifications"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""[ ]""", "There are no releases to merge.")]
    [InlineData("""[ { "ocid": "a", "id": "1" } ]""", "Release 1 has no usable date. It must be a text.")]
    [InlineData("""[ { "ocid": "a", "date": 5 } ]""", "Release 1 has no usable date. It must be a text.")]
    [InlineData("""[ { "date": "2026-01-01T00:00:00Z" } ]""", "Release 1 has no usable ocid. It must be a text.")]
    [InlineData(
        """[ { "ocid": "a", "date": "2026-01-01T00:00:00Z" }, { "ocid": "b", "date": "2026-01-01T00:00:00Z" } ]""",
        "These releases belong to 2 processes, such as a and b. Give those of one.")]
    [InlineData(
        """[ { "ocid": "a", "date": "2026-01-01T00:00:00Z", "x": "y" }, { "ocid": "a", "date": "2026-01-02T00:00:00Z", "x": { "y": 1 } } ]""",
        "The field x has one form in one release and another form in a later one. Mend one of them.")]
    public void What_cannot_be_merged_is_refused_in_one_sentence(string releases, string sentence)
    {
        var list = JsonNode.Parse(releases)!.AsArray().Select(one => one!.AsObject()).ToList();
        Assert.Equal(sentence, Assert.Throws<DomainError>(() => ReleaseMerger.Merge(list, MergeRules.Current)).Message);
    }

    private static ReleaseMerger Merge(params JsonObject[] releases) => ReleaseMerger.Merge(releases, MergeRules.Current);

    private static JsonObject Release(int day, string fields)
    {
        var release = JsonNode.Parse(fields)!.AsObject();
        (release["ocid"], release["id"], release["date"]) = ("o", $"{day}", $"2026-01-0{day}T00:00:00Z");
        return release;
    }

    private static JsonObject Release(string date, string title) => new()
    {
        ["ocid"] = "o",
        ["id"] = title,
        ["date"] = date,
        ["tender"] = new JsonObject { ["title"] = title },
    };
}
