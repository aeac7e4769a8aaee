using System.Text.Json.Nodes;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>The description that programs are written from.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task The_description_names_every_route_with_a_summary_and_its_problems()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        var document = JsonNode.Parse(await nobody.Http.GetStringAsync("/openapi/v1.json"))!;
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(operation => (Name: $"{operation.Key} {path.Key}", operation.Value))).ToList();

        Assert.All(document["paths"]!.AsObject(), path => Assert.StartsWith("/api/", path.Key, StringComparison.Ordinal));
        Assert.All(operations, o => Assert.False(string.IsNullOrEmpty((string?)o.Value!["summary"]), o.Name));
        Assert.All(operations, o => Assert.NotNull(o.Value!["responses"]!["400"]!["content"]!["application/problem+json"]));
        Assert.True(operations.Count >= 35, $"{operations.Count} operations");
        Assert.Contains("valuePence", document["components"]!["schemas"]!["DraftBody"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
