using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.Notify;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail.Notify;

public sealed class NotifyMailTests : IDisposable
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private readonly Outside outside = new();
    private readonly Carrier carrier = new()
    {
        Usual = _ => Carrier.Answer(HttpStatusCode.Created, """{"id":"740e5834-3a29-46b4-9a6f-16142fde533a"}"""),
    };

    public void Dispose()
    {
        carrier.Dispose();
        outside.Dispose();
    }

    [Fact]
    public async Task The_plain_text_goes_into_the_template_under_our_own_reference()
    {
        var mail = Mails.Receipt with { StopLink = new Uri("https://t.example/stop") };
        await Sender().SendAsync(mail, default);

        var asked = Assert.Single(carrier.Asked);
        Assert.Equal("https://api.notifications.service.gov.uk/v2/notifications/email", asked.Address.AbsoluteUri);
        using var body = JsonDocument.Parse(asked.Body);
        Assert.Equal(mail.ToAddress, Text(body, "email_address"));
        Assert.Equal("template-1", Text(body, "template_id"));
        Assert.Equal(mail.Key, Text(body, "reference"));
        Assert.Equal("https://t.example/stop", Text(body, "one_click_unsubscribe_url"));
        Assert.Equal(mail.Subject, body.RootElement.GetProperty("personalisation").GetProperty("subject").GetString());
        Assert.Equal(mail.TextBody, body.RootElement.GetProperty("personalisation").GetProperty("body").GetString());
        Assert.Equal("740e5834-3a29-46b4-9a6f-16142fde533a", Assert.Single(outside.Handovers()).Reference);
    }

    [Fact]
    public async Task Each_request_is_signed_for_this_moment_with_the_key_and_never_shows_it()
    {
        await Sender().SendAsync(Mails.Receipt, default);

        var token = carrier.Asked[0].Authorization!["Bearer ".Length..];
        var parts = token.Split('.');
        Assert.Equal("""{"typ":"JWT","alg":"HS256"}""", Encoding.UTF8.GetString(Decode(parts[0])));
        using var claims = JsonDocument.Parse(Decode(parts[1]));
        Assert.Equal(Service, claims.RootElement.GetProperty("iss").GetString());
        Assert.Equal(outside.Clock.GetUtcNow().ToUnixTimeSeconds(), claims.RootElement.GetProperty("iat").GetInt64());
        Assert.Equal(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")), Decode(parts[2]));
        Assert.DoesNotContain(Secret, token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubt_is_settled_by_asking_before_anything_is_sent_twice()
    {
        carrier.Next(new TaskCanceledException("The answer took too long."));
        await Assert.ThrowsAsync<MailInDoubt>(() => Sender().SendAsync(Mails.Receipt, default));
        carrier.Next(HttpStatusCode.OK, """{"notifications":[{"id":"740e5834"}],"links":{}}""");

        await Sender().SendAsync(Mails.Receipt, default);

        Assert.Equal([HttpMethod.Post, HttpMethod.Get], carrier.Asked.Select(a => a.Method));
        Assert.Equal(
            $"?reference={Uri.EscapeDataString(Mails.Receipt.Key)}", carrier.Asked[1].Address.Query);
        Assert.NotNull(Assert.Single(outside.Handovers()).TakenAt);
    }

    [Fact]
    public async Task What_can_never_leave_says_so_and_what_we_can_mend_is_tried_again()
    {
        carrier.Next(HttpStatusCode.BadRequest, """{"errors":[{"error":"BadRequestError","message":"Missing personalisation: body"}]}""");
        var refused = await Assert.ThrowsAsync<MailRefused>(() => Sender().SendAsync(Mails.Receipt, default));
        Assert.Contains("Missing personalisation", refused.Message);

        carrier.Next(HttpStatusCode.Forbidden, """{"errors":[{"error":"AuthError","message":"Invalid token"}]}""");
        await Assert.ThrowsAsync<IOException>(() => Sender().SendAsync(Mails.Receipt, default));
        carrier.Next(HttpStatusCode.TooManyRequests, """{"errors":[{"error":"RateLimitError"}]}""");
        await Assert.ThrowsAsync<MailBusy>(() => Sender().SendAsync(Mails.Receipt, default));
        Assert.Empty(outside.Handovers());
    }

    [Theory]
    [InlineData("")]
    [InlineData("team-only")]
    [InlineData("team-3d844edf-8d35-48ac-975b-e847b4f122b0")]
    [InlineData("team-26785a09-ab16-4eb0-8407-a37497a57506+3d844edf-8d35-48ac-975b-e847b4f122bx")]
    public void A_key_that_is_none_is_refused_without_showing_it(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => Sender(key));
        Assert.True(key.Length == 0 || !error.Message.Contains(key, StringComparison.Ordinal));
    }

    private NotifyMail Sender(string key = $"team-{Service}-{Secret}") => new(
        new HttpClient(carrier, disposeHandler: false),
        new() { ApiKey = key, TemplateId = "template-1" }, outside.Book, outside.Clock);

    private static string? Text(JsonDocument body, string name) => body.RootElement.GetProperty(name).GetString();

    private static byte[] Decode(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);
}
