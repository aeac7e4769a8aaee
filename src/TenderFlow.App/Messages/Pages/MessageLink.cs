using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace TenderFlow.App.Messages.Pages;

/// <summary>The addresses of the pages that show messages.</summary>
public static class MessageLink
{
    /// <summary>All messages that the reader may see.</summary>
    public const string List = "/messages";

    /// <summary>One message.</summary>
    public static string Message(int id) => string.Create(CultureInfo.InvariantCulture, $"/messages/{id}");

    /// <summary>Its HTML part alone, for a frame.</summary>
    public static string Html(int id) => $"{Message(id)}/html";

    /// <summary>Its calendar file.</summary>
    public static string Calendar(int id) => $"{Message(id)}/calendar";

    /// <summary>A page of the list, with its filter.</summary>
    public static string Filtered(MessageFilter filter, int page)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["person"] = Number(filter.PersonId),
            ["tender"] = Number(filter.TenderId),
            ["purpose"] = filter.Purpose,
            ["page"] = Number(page == 1 ? null : page),
        };
        return QueryHelpers.AddQueryString(List, query.Where(part => !string.IsNullOrEmpty(part.Value)));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
