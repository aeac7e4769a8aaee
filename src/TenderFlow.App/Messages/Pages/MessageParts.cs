using System.Text;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Messages.Pages;

/// <summary>Sends the parts of a message that are no page of ours: its HTML for a frame, its calendar file to keep.</summary>
internal static class MessageParts
{
    // The words of a message come from many people, so nothing in it may run, load or reach anything.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; "
        + "sandbox allow-top-navigation-by-user-activation";

    public static async Task<IResult> Html(
        int id, HttpContext http, ReadMessages messages, AppSettings settings, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, http, messages, settings, cancellationToken) is not { } message)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return TypedResults.Content(
            message.HtmlBody.Replace("<head>", "<head><base target=\"_top\">", StringComparison.Ordinal),
            "text/html", Encoding.UTF8);
    }

    public static async Task<IResult> Calendar(
        int id, HttpContext http, ReadMessages messages, AppSettings settings, CancellationToken cancellationToken) =>
        await FindAsync(id, http, messages, settings, cancellationToken) is { Ics: { } calendar }
            ? TypedResults.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "date.ics")
            : TypedResults.NotFound();

    private static async Task<MessageRecord?> FindAsync(
        int id, HttpContext http, ReadMessages messages, AppSettings settings, CancellationToken cancellationToken) =>
        settings.SamplePeople ? await messages.FindAsync(http.User.ActorOf(), id, cancellationToken) : null;
}
