using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.SendGrid;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.App.Tests.Messages.Mail;
using TenderFlow.Domain.People;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Arrival;

/// <summary>From a message that leaves through SendGrid to what becomes of it, as its events tell (MSG-4, MSG-8).</summary>
public sealed class ArrivalTests : IDisposable
{
    private readonly Carrier carrier = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private int told;

    public void Dispose()
    {
        key.Dispose();
        carrier.Dispose();
    }

    [Fact]
    public async Task A_message_that_arrived_says_so_and_being_told_twice_does_nothing()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);

        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(stage, Event(receipt, "delivered", "e1")));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(stage, Event(receipt, "delivered", "e1"), Event(receipt, "processed", "e2")));

        Assert.Equal(2, await stage.App.ReadAsync(db => db.Set<MailEvent>().CountAsync()));
        Assert.Equal(ArrivalState.Arrived, (await HandoverAsync(stage, receipt)).State);
        using var asha = await stage.App.SignInAs("Asha Patel");
        Assert.Contains("It arrived on Tuesday 1 September 2026 at 10am.", (await asha.OpenAsync($"/messages/{receipt.Id}")).Text);
    }

    [Fact]
    public async Task Mail_that_comes_back_for_good_stops_the_address_warns_the_buyer_and_reaches_another_MSG_8()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);
        var friend = await AddColleagueAsync(stage);

        await TellAsync(stage, Event(receipt, "bounce", "e1", ("type", "bounce"), ("reason", "550 unknown")));
        await stage.App.PumpAsync();

        Assert.NotNull((await PersonAsync(stage, stage.Mary.PersonId)).MailStoppedAt);
        var sent = await SentAsync(stage);
        Assert.Contains((receipt.Purpose, friend), sent);
        Assert.Contains(("MailCameBack", stage.Asha.PersonId), sent);
        using var asha = await stage.App.SignInAs("Asha Patel");
        var board = await asha.OpenAsync("/board");
        Assert.Contains("Mail to Mary Okafor comes back", board.Text);
        var mended = await asha.SendAsync(
            await asha.OpenAsync(board.Link("Mail to Mary Okafor comes back")), "Send mail there", ("email", "mary@new.example"));
        Assert.DoesNotContain("comes back", mended.Text, StringComparison.Ordinal);
        Assert.Null((await PersonAsync(stage, stage.Mary.PersonId)).MailStoppedAt);
    }

    [Fact]
    public async Task Nothing_more_goes_to_an_address_that_fails_but_to_the_others_of_the_group_MSG_8()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);
        var friend = await AddColleagueAsync(stage);
        await TellAsync(stage, Event(receipt, "dropped", "e1", ("reason", "Bounced Address")));
        var before = (await SentAsync(stage)).Count(m => m.Person == stage.Mary.PersonId);

        await stage.App.GoToAsync(Stage.London("2026-09-04", "10:00"));

        var sent = await SentAsync(stage);
        Assert.Equal(before, sent.Count(m => m.Person == stage.Mary.PersonId));
        Assert.Contains(("BidReminder", friend), sent);
        Assert.Equal(sent.Count, sent.Distinct().Count());
    }

    [Fact]
    public async Task Mail_that_came_back_for_now_is_sent_once_more_after_an_hour_and_then_takes_the_other_way_MSG_8()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);
        var friend = await AddColleagueAsync(stage);
        await TellAsync(stage, Event(receipt, "bounce", "e1", ("type", "blocked")));

        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(59));
        Assert.DoesNotContain(carrier.Asked, a => a.Body.Contains("|again", StringComparison.Ordinal));
        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(30));
        Assert.Single(carrier.Asked, a => a.Body.Contains($"{receipt.Key}|again", StringComparison.Ordinal));
        Assert.DoesNotContain((receipt.Purpose, friend), await SentAsync(stage));

        await TellAsync(stage, Event(receipt, "bounce", "e2", ("type", "blocked"), ("tenderflow_key", receipt.Key + "|again")));
        await stage.App.PumpAsync();
        Assert.Contains((receipt.Purpose, friend), await SentAsync(stage));
        Assert.Null((await PersonAsync(stage, stage.Mary.PersonId)).MailStoppedAt);
        using var asha = await stage.App.SignInAs("Asha Patel");
        Assert.Contains("Mary Okafor may not have our mail: Lunch clubs", (await asha.OpenAsync("/board")).Text);
    }

    [Fact]
    public async Task A_message_with_a_date_that_nobody_confirms_in_four_hours_takes_the_other_way_and_shows_on_the_board_MSG_4()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);
        var friend = await AddColleagueAsync(stage);
        Assert.NotNull(receipt.Ics);

        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(230));
        Assert.DoesNotContain((receipt.Purpose, friend), await SentAsync(stage));
        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddMinutes(30));

        Assert.Contains((receipt.Purpose, friend), await SentAsync(stage));
        using var asha = await stage.App.SignInAs("Asha Patel");
        Assert.Contains("Mary Okafor may not have our mail: Lunch clubs", (await asha.OpenAsync("/board")).Text);
        await TellAsync(stage, Event(receipt, "delivered", "e9"));
        Assert.DoesNotContain("Mary Okafor may not have", (await asha.OpenAsync("/board")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_SendGrid_itself_is_heard()
    {
        await using var stage = await OpenAsync();
        var receipt = await JoinAsync(stage);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (body, now) = (Body(Event(receipt, "delivered", "e1")), stage.App.Clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(stage, other, now, body));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(stage, key, now.AddMinutes(-11), body));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(stage, null, now, body));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(stage, key, now, "{}"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(stage, key, now, "[1]"u8.ToArray()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(stage, key, now, new byte[5_000_000]));
        Assert.Equal(0, await stage.App.ReadAsync(db => db.Set<MailEvent>().CountAsync()));
        // Events of mail that is not ours, and kinds we do not use, are passed over.
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(stage, key, now, File.ReadAllBytes(
            Mail.SendGrid.SendGridMailTests.Sample("sendgrid-events.json"))));
    }

    [Fact]
    public async Task A_crash_between_handing_over_and_noting_sends_nothing_twice_when_the_event_comes_first()
    {
        await using var stage = await OpenAsync();
        var usual = carrier.Usual;
        carrier.Usual = body => body.Contains("InterestConfirmed|", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The process was killed here.")
            : usual(body);
        var receipt = await JoinAsync(stage);
        Assert.Null(receipt.SentAt);
        carrier.Usual = usual;

        await TellAsync(stage, Event(receipt, "delivered", "e1"));
        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddHours(1));

        Assert.Single(carrier.Asked, a => a.Body.Contains(receipt.Key, StringComparison.Ordinal));
        Assert.NotNull((await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Id == receipt.Id))).SentAt);
    }

    [Fact]
    public async Task After_a_crash_without_any_word_the_message_is_found_anew_and_sent_again()
    {
        await using var stage = await OpenAsync();
        var usual = carrier.Usual;
        carrier.Usual = body => body.Contains("InterestConfirmed|", StringComparison.Ordinal)
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The process was killed here.")
            : usual(body);
        var receipt = await JoinAsync(stage);
        carrier.Usual = usual;

        await stage.App.GoToAsync(stage.App.Clock.GetUtcNow().AddHours(1));

        Assert.Equal(2, carrier.Asked.Count(a => a.Body.Contains(receipt.Key, StringComparison.Ordinal)));
        Assert.NotNull((await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Key == receipt.Key))).SentAt);
    }

    private async Task<Stage> OpenAsync() => await Stage.OpenAsync(builder =>
    {
        builder.Configuration["Mail:SendGrid:ApiKey"] = "SG.x";
        builder.Configuration["Mail:SendGrid:EventKey"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        builder.Services.AddSingleton<IMailSender>(provider => new SendGridMail(
            new HttpClient(carrier, disposeHandler: false),
            MailChoice.Read<SendGridSettings>(provider.GetRequiredService<IConfiguration>(), "Mail:SendGrid"),
            provider.GetRequiredService<MailOptions>(), provider.GetRequiredService<HandoverBook>(),
            provider.GetRequiredService<TimeProvider>()));
    });

    private static async Task<MessageRecord> JoinAsync(Stage stage)
    {
        await stage.JoinAsync(stage.Mary);
        await stage.App.PumpAsync();
        return await stage.App.ReadAsync(db => db.Set<MessageRecord>().SingleAsync(m => m.Purpose == "InterestConfirmed"));
    }

    private static Task<int> AddColleagueAsync(Stage stage) => stage.App.UnitOfWork.RunAsync(
        App.Platform.Database.Actor.System, async work =>
        {
            var friend = work.Add(new Person(
                stage.Mary.OrganisationId, "Ama Mensah", "Treasurer", "ama@eastfield.example", "01632 960 005", PersonRole.Provider));
            await work.Db.SaveChangesAsync();
            return friend.Id;
        }, default);

    private static Task<Handover> HandoverAsync(Stage stage, MessageRecord message) =>
        stage.App.ReadAsync(db => db.Set<Handover>().SingleAsync(h => h.Key == message.Key));

    private static Task<Person> PersonAsync(Stage stage, int id) =>
        stage.App.ReadAsync(db => db.Set<Person>().SingleAsync(p => p.Id == id));

    private static Task<List<(string Purpose, int Person)>> SentAsync(Stage stage) => stage.App.ReadAsync(async db =>
        (await db.Set<MessageRecord>().Where(m => m.SentAt != null).ToListAsync()).ConvertAll(m => (m.Purpose, m.PersonId)));

    private Dictionary<string, object> Event(
        MessageRecord message, string kind, string id, params (string Name, string Value)[] more)
    {
        var happened = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["event"] = kind,
            ["sg_event_id"] = id,
            ["email"] = message.Address,
            ["tenderflow_key"] = message.Key,
            ["timestamp"] = message.CreatedAt.ToUnixTimeSeconds() + told++,
        };
        foreach (var (name, value) in more)
        {
            happened[name] = value;
        }

        return happened;
    }

    private static byte[] Body(params Dictionary<string, object>[] events) => JsonSerializer.SerializeToUtf8Bytes(events);

    private Task<HttpStatusCode> TellAsync(Stage stage, params Dictionary<string, object>[] events) =>
        SendAsync(stage, key, stage.App.Clock.GetUtcNow(), Body(events));

    private static async Task<HttpStatusCode> SendAsync(Stage stage, ECDsa? signer, DateTimeOffset at, byte[] body)
    {
        using var nobody = stage.App.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/sendgrid") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        var time = $"{at.ToUnixTimeSeconds()}";
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", time);
        if (signer is not null)
        {
            request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", SendGridSignatureTests.Sign(signer, time, body));
        }

        using var answer = await nobody.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
