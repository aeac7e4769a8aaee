using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using TenderFlow.App.OpenData.Json;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Sends JSON that anybody may keep for a minute. Who has it already, by its tag, gets no second copy.</summary>
internal static class FeedAnswer
{
    private const int TagBytes = 16;

    public static IResult Of(JsonObject content)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, Written.Compact);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagBytes))}\"");
        return new Cached(Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag));
    }

    private sealed class Cached(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "public, max-age=60";
            return inner.ExecuteAsync(httpContext);
        }
    }
}
