using System.Text.Json;
using System.Text.Json.Serialization;

namespace TenderFlow.App.Api.Reading;

/// <summary>How JSON is read and written for programs.</summary>
internal static class ApiJson
{
    private const int MostDepth = 16;

    public static void Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = MostDepth;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
