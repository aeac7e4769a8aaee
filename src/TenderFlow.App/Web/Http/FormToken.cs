using Microsoft.AspNetCore.Antiforgery;
using TenderFlow.App.Web.Errors;
using TenderFlow.App.Web.Forms;
using TenderFlow.App.Web.Parsing;

namespace TenderFlow.App.Web.Http;

/// <summary>
/// Answers a form whose token is missing or old, and a form that does not say which one it is, before a page runs.
/// What was typed is shown, so that nobody has to write it twice.
/// </summary>
public sealed class FormToken(RequestDelegate next)
{
    /// <summary>Lets a good form pass.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (!PageEndpoint.IsSentTo(http))
        {
            return next(http);
        }

        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            return FailureWriter.Write(http, Failures.Stale, Typed(http));
        }

        return string.IsNullOrEmpty(PostedForm.Of(http)[PostedForm.HandlerField])
            ? FailureWriter.Write(http, Failures.BadRequest, Typed(http))
            : next(http);
    }

    private static List<string> Typed(HttpContext http) =>
    [
        .. http.Request.Form
            .Where(field => !field.Key.StartsWith('_'))
            .SelectMany(field => field.Value)
            .OfType<string>()
            .Where(value => !CleanText.IsBlank(value)),
    ];
}
