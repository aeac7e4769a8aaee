using Microsoft.Extensions.Primitives;
using TenderFlow.App.Web.Parsing;

namespace TenderFlow.App.Web.Http;

/// <summary>Cleans the values of a form; what people can see stays as it was typed.</summary>
public static class CleanForm
{
    /// <summary>The same form with clean values and its files.</summary>
    public static FormCollection Of(IFormCollection form) =>
        new(
            form.ToDictionary(
                field => field.Key,
                field => new StringValues([.. field.Value.Select(CleanText.Lines)]),
                StringComparer.OrdinalIgnoreCase),
            form.Files);
}
