using System.Net;
using System.Text.Json;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.SendGrid;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail.SendGrid;

public sealed class SendGridMailTests : IDisposable
{
    private readonly Outside outside = new();
    private readonly Carrier carrier = new();

    public void Dispose()
    {
        carrier.Dispose();
        outside.Dispose();
    }

    [Fact]
    public async Task People_who_get_the_same_words_share_a_request_and_each_reads_their_own_name()
    {
        var mails = Enumerable.Range(1, 1001).Select(n => Reminder(n, $"Person {n} & Sons")).ToList();

        var troubles = await Sender().SendManyAsync(mails, DateTimeOffset.MaxValue, default);

        Assert.All(troubles, Assert.Null);
        var bodies = carrier.Asked.ConvertAll(asked => JsonDocument.Parse(asked.Body).RootElement);
        Assert.Equal([1, 1000], bodies.Select(b => b.GetProperty("personalizations").GetArrayLength()).Order());
        var readers = bodies.SelectMany(b => b.GetProperty("personalizations").EnumerateArray()
            .Select(p => (Key: p.GetProperty("custom_args").GetProperty("tenderflow_key").GetString(), Body: b, Person: p)))
            .ToDictionary(r => r.Key!, StringComparer.Ordinal);
        Assert.All(mails, mail =>
        {
            var (_, body, person) = readers[mail.Key];
            Assert.Equal(mail.ToAddress, person.GetProperty("to")[0].GetProperty("email").GetString());
            Assert.Equal(mail.Subject, Put(body.GetProperty("subject").GetString()!, person));
            Assert.Equal(mail.TextBody, Put(body.GetProperty("content")[0].GetProperty("value").GetString()!, person));
            Assert.Equal(mail.HtmlBody, Put(body.GetProperty("content")[1].GetProperty("value").GetString()!, person));
            Assert.Equal($"<{mail.StopLink}>", person.GetProperty("headers").GetProperty("List-Unsubscribe").GetString());
        });
    }

    [Theory]
    [InlineData("%tf_name% Jones")]
    [InlineData("a")]
    [InlineData("")]
    public async Task A_name_that_is_strange_changes_no_word_of_the_message(string name)
    {
        var mail = Reminder(1, name);
        await Sender().SendAsync(mail, default);

        var body = JsonDocument.Parse(carrier.Asked[0].Body).RootElement;
        var person = body.GetProperty("personalizations")[0];
        Assert.Equal(mail.TextBody, Put(body.GetProperty("content")[0].GetProperty("value").GetString()!, person));
    }

    [Fact]
    public async Task A_request_is_what_the_official_description_allows_MSG_9()
    {
        var sender = Sender(new() { ApiKey = "SG.x", Sandbox = true });
        await sender.SendManyAsync(
            [Mails.Receipt with { Purpose = "BidReceipt" }, Reminder(1, "Mary"), Reminder(2, "Dev")], DateTimeOffset.MaxValue, default);

        var schema = Description.At("paths", "/v3/mail/send", "post", "requestBody", "content", "application/json", "schema");
        Assert.Equal(2, carrier.Asked.Count);
        Assert.All(carrier.Asked, asked =>
        {
            Assert.Equal("https://api.sendgrid.com/v3/mail/send", asked.Address.AbsoluteUri);
            Assert.Equal("Bearer SG.x", asked.Authorization);
            var body = JsonDocument.Parse(asked.Body).RootElement;
            Assert.Empty(Description.Faults(schema, body));
            Assert.True(body.GetProperty("mail_settings").GetProperty("sandbox_mode").GetProperty("enable").GetBoolean());
            Assert.False(body.GetProperty("tracking_settings").GetProperty("open_tracking").GetProperty("enable").GetBoolean());
            Assert.False(body.TryGetProperty("attachments", out _));
            Assert.Single(body.GetProperty("categories").EnumerateArray());
        });
    }

    [Fact]
    public void The_check_of_requests_accepts_what_the_official_helper_builds_and_sees_a_fault()
    {
        var schema = Description.At("paths", "/v3/mail/send", "post", "requestBody", "content", "application/json", "schema");
        using var bodies = JsonDocument.Parse(File.ReadAllText(Sample("mail-send-bodies.json")));
        // The description gives the type of a global custom argument as text, and the helper writes an object.
        Assert.All(bodies.RootElement.EnumerateArray(), one => Assert.DoesNotContain(
            Description.Faults(schema, one.GetProperty("body")), f => !f.StartsWith("body.custom_args:", StringComparison.Ordinal)));
        using var wrong = JsonDocument.Parse("""{"personalizations":[{"too":[]}],"from":{"email":"x"},"subject":""}""");
        Assert.Equal(
            ["body.from.email: not an address", "body.personalizations[0].too: unknown", "body.personalizations[0]: to is missing", "body.subject: 0 characters"],
            Description.Faults(schema, wrong.RootElement).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_has_left_is_not_sent_again_MSG_6()
    {
        await Sender().SendAsync(Mails.Receipt, default);
        await Sender().SendAsync(Mails.Receipt, default);

        Assert.Single(carrier.Asked);
        Assert.True(Sender().HasCarried(Mails.Receipt.Key));
        Assert.Equal("sg-1", Assert.Single(outside.Handovers()).Reference);
    }

    [Fact]
    public async Task After_a_broken_connection_nobody_knows_so_it_is_sent_again_only_after_a_quarter_of_an_hour()
    {
        carrier.Next(new HttpRequestException(HttpRequestError.ResponseEnded, "The answer never came."));

        await Assert.ThrowsAsync<MailInDoubt>(() => Sender().SendAsync(Mails.Receipt, default));
        await Assert.ThrowsAsync<MailInDoubt>(() => Sender().SendAsync(Mails.Receipt, default));
        Assert.Single(carrier.Asked);
        Assert.True(Sender().HasCarried(Mails.Receipt.Key));

        outside.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(Sender().HasCarried(Mails.Receipt.Key));
        await Sender().SendAsync(Mails.Receipt, default);
        Assert.Equal(2, carrier.Asked.Count);
    }

    [Theory]
    [InlineData("Retry-After", "120", 120)]
    [InlineData("X-RateLimit-Reset", "1788253245", 45)]
    [InlineData("X-Other", "", 30)]
    [InlineData("Retry-After", "999999", 3600)]
    public async Task A_carrier_that_is_busy_is_left_alone_for_as_long_as_it_asks(string header, string value, int seconds)
    {
        carrier.Next(HttpStatusCode.TooManyRequests, """{"errors":[{"message":"too many requests"}]}""", (header, value));
        var sender = Sender();

        var busy = await Assert.ThrowsAsync<MailBusy>(() => sender.SendAsync(Mails.Receipt, default));
        Assert.Equal(outside.Clock.GetUtcNow().AddSeconds(seconds), busy.Until);
        await Assert.ThrowsAsync<MailBusy>(() => sender.SendAsync(Reminder(2, "Dev"), default));
        Assert.Single(carrier.Asked);

        outside.Clock.SetUtcNow(busy.Until);
        await sender.SendAsync(Mails.Receipt, default);
        Assert.Equal(2, carrier.Asked.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Trouble_that_passes_or_that_we_can_mend_is_tried_again_at_once(HttpStatusCode status)
    {
        carrier.Next(status, """{"errors":[{"message":"The provided authorization grant is invalid"}]}""");

        var error = await Assert.ThrowsAsync<IOException>(() => Sender().SendAsync(Mails.Receipt, default));
        Assert.Contains($"SendGrid answered {(int)status}: The provided", error.Message);
        Assert.False(Sender().HasCarried(Mails.Receipt.Key));
        await Sender().SendAsync(Mails.Receipt, default);
    }

    [Fact]
    public async Task One_bad_mail_fails_alone_and_says_why_and_the_others_leave()
    {
        var mails = Enumerable.Range(1, 5).Select(n => Reminder(n, $"Person {n}")).ToList();
        carrier.Next(
            HttpStatusCode.BadRequest, """{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.2.to.0.email"}]}""");

        var troubles = await Sender().SendManyAsync(mails, DateTimeOffset.MaxValue, default);

        Assert.Equal(
            "SendGrid answered 400: Does not contain a valid address. (personalizations.2.to.0.email)",
            Assert.IsType<MailRefused>(troubles[2]).Message);
        Assert.All(troubles.Where((_, n) => n != 2), Assert.Null);
        Assert.Equal(4, outside.Handovers().Count);
    }

    [Fact]
    public async Task A_bad_mail_that_nobody_names_is_found_by_halves()
    {
        var mails = Enumerable.Range(1, 16).Select(n => Reminder(n, n == 11 ? "Poison" : $"Person {n}")).ToList();
        carrier.Usual = body => body.Contains("Poison", StringComparison.Ordinal)
            ? Carrier.Answer(HttpStatusCode.BadRequest, "no")
            : Carrier.Answer(HttpStatusCode.Accepted, "");

        var troubles = await Sender().SendManyAsync(mails, DateTimeOffset.MaxValue, default);

        Assert.Equal([10], troubles.Index().Where(t => t.Item is MailRefused).Select(t => t.Index));
        Assert.Equal(15, troubles.Count(t => t is null));
    }

    [Fact]
    public async Task Words_that_are_too_old_do_not_leave()
    {
        var troubles = await Sender().SendManyAsync([Mails.Receipt], outside.Clock.GetUtcNow().AddSeconds(-1), default);

        Assert.IsType<MailLate>(troubles[0]);
        Assert.Empty(carrier.Asked);
        Assert.Empty(outside.Handovers());
    }

    [Fact]
    public async Task An_address_that_is_none_is_found_before_anything_leaves_MSG_8()
    {
        await Assert.ThrowsAsync<UnusableAddress>(
            () => Sender().SendAsync(Mails.Receipt with { ToAddress = "nobody" }, default));
        Assert.Empty(carrier.Asked);
    }

    private static OpenApiBody Description { get; } =
        new(JsonDocument.Parse(File.ReadAllText(Sample("sendgrid-mail.openapi.json"))).RootElement);

    internal static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Messages", "Mail", "Samples", name);

    private SendGridMail Sender(SendGridSettings? settings = null) => new(
        new HttpClient(carrier, disposeHandler: false), settings ?? new() { ApiKey = "SG.x" }, Mails.Options, outside.Book,
        outside.Clock);

    private static string Put(string text, JsonElement person) =>
        person.TryGetProperty("substitutions", out var parts)
            ? parts.EnumerateObject().Aggregate(text, (t, p) => t.Replace(p.Name, p.Value.GetString(), StringComparison.Ordinal))
            : text;

    private static OutgoingMail Reminder(int number, string name) => Mails.Receipt with
    {
        Key = $"BidReminder|{number}|tender:42",
        Purpose = "BidReminder",
        ToName = name,
        ToAddress = $"person{number}@charity.example",
        Calendar = null,
        Subject = "Riverside Council: 3 days left",
        TextBody = $"Hello {name},\n\nBids close soon. Stop: https://t.example/stop-offers/{number}/abc?a=1&b=2\n",
        HtmlBody = $"<p>Hello {WebUtility.HtmlEncode(name)},</p><a href=\"https://t.example/stop-offers/{number}/abc?a=1&amp;b=2\">Stop</a>",
        StopLink = new Uri($"https://t.example/stop-offers/{number}/abc?a=1&b=2"),
    };
}
