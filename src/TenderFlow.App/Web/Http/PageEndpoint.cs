using Microsoft.AspNetCore.Components.Endpoints;

namespace TenderFlow.App.Web.Http;

/// <summary>Tells a page from the other endpoints.</summary>
internal static class PageEndpoint
{
    /// <summary>True when a form was sent to a page.</summary>
    public static bool IsSentTo(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
