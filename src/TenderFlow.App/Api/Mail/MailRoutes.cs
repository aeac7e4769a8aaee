using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.People.SignIn;

namespace TenderFlow.App.Api.Mail;

/// <summary>The messages that the asker may see.</summary>
internal static class MailRoutes
{
    public static void MapMail(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("Messages");
        messages.MapGet("", List).WithSummary("Lists messages to you, and those of your tenders if you buy.");
        messages.MapGet("/{id:int}", Get).WithSummary("Shows one message as its reader sees it.");
    }

    private static async Task<Ok<MessagePage>> List(
        HttpContext http, ReadMessages messages, CancellationToken stop, int? tender = null, int? person = null,
        string? purpose = null, int page = 1) =>
        TypedResults.Ok(await messages.ListAsync(
            http.User.ActorOf(), new(person, tender, string.IsNullOrEmpty(purpose) ? null : purpose), page, stop));

    private static async Task<Ok<MessageAnswer>> Get(
        int id, HttpContext http, ReadMessages messages, CancellationToken stop)
    {
        var message = await messages.FindAsync(http.User.ActorOf(), id, stop) ?? throw NotFoundHere.Error;
        return TypedResults.Ok(new MessageAnswer(
            message.Id, message.Purpose, message.SenderName, message.RecipientName, message.Address, message.Subject,
            message.TextBody, message.HtmlBody, message.Ics, message.CreatedAt, message.SentAt, message.OutcomeReason));
    }
}

/// <summary>A message as its reader sees it.</summary>
public sealed record MessageAnswer(
    int Id, string Purpose, string From, string To, string Address, string Subject, string Text, string Html,
    string? Calendar, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string WhyNotSent);
