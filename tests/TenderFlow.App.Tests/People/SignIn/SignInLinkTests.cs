using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.People.SignIn.Links;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.People.SignIn;

public sealed partial class SignInLinkTests : IAsyncLifetime
{
    private const string Mary = "mary@eastfieldlunch.example";
    private readonly MemoryMail mail = new(new MailOptions { Host = "tenderflow.invalid" });
    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(
            samplePeople: false, configure: builder => builder.Services.AddSingleton<IMailSender>(mail));
        await SamplePeople.EnsureAsync(app.UnitOfWork, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_provider_signs_in_with_a_link_by_mail_once()
    {
        using var visitor = app.Visit();
        Assert.Equal("Look at your mail", (await AskAsync(visitor, " MARY@eastfieldlunch.example ")).Heading);
        var link = Link(Assert.Single(mail.Sent));

        var opened = await visitor.OpenAsync(link);
        await visitor.OpenAsync(link);
        var inside = await visitor.SendAsync(opened, "Sign in");
        Assert.Equal(HttpStatusCode.OK, inside.Status);
        Assert.Contains("Sign out", inside.Html, StringComparison.Ordinal);

        using var second = app.Visit();
        var refused = await second.SendAsync(link, "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("This link does not work any more.", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@nowhere.example")]
    [InlineData("asha.patel@riverside.example")]
    public async Task Whoever_is_no_provider_on_record_gets_the_same_answer_and_no_mail(string address)
    {
        using var visitor = app.Visit();
        var known = await AskAsync(visitor, Mary);
        var unknown = await AskAsync(visitor, address);

        Assert.Equal((known.Status, known.Path, known.Text), (unknown.Status, unknown.Path, unknown.Text));
        Assert.Equal(Mary, Assert.Single(mail.Sent).ToAddress);
        Assert.Equal(2, await app.ReadAsync(db => db.Set<SignInLink>().CountAsync()));
    }

    [Fact]
    public async Task After_three_links_an_hour_no_more_are_sent_and_nothing_shows_it()
    {
        using var visitor = app.Visit();
        List<string> answers = [];
        for (var time = 0; time < 5; time++)
        {
            answers.Add((await AskAsync(visitor, Mary)).Text);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Equal(AskForLink.MostForOne, mail.Sent.Count);
        app.Clock.Advance(AskForLink.Window);
        await AskAsync(visitor, Mary);
        Assert.Equal(AskForLink.MostForOne + 1, mail.Sent.Count);
    }

    [Fact]
    public async Task A_link_works_for_20_minutes()
    {
        using var visitor = app.Visit();
        await AskAsync(visitor, Mary);
        app.Clock.Advance(AskForLink.Lifetime);
        var page = await visitor.SendAsync(Link(mail.Sent[0]), "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("' or 1=1 --")]
    public async Task A_made_up_link_opens_nothing(string key)
    {
        using var visitor = app.Visit();
        await AskAsync(visitor, "nobody@nowhere.example");
        var page = await visitor.SendAsync($"/sign-in/link?key={Uri.EscapeDataString(key)}", "Sign in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task Of_many_who_use_a_link_at_once_one_gets_in()
    {
        using var visitor = app.Visit();
        await AskAsync(visitor, Mary);
        var key = Key().Match(mail.Sent[0].TextBody).Groups["key"].Value;
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            try
            {
                await app.Get<UseLink>().RunAsync(key, CancellationToken.None);
                return true;
            }
            catch (DomainError)
            {
                return false;
            }
        }));
        Assert.Single(tries, worked => worked);
    }

    [Fact]
    public async Task Nothing_at_rest_opens_the_door()
    {
        using var visitor = app.Visit();
        await AskAsync(visitor, Mary);
        var key = Key().Match(mail.Sent[0].TextBody).Groups["key"].Value;
        Assert.Equal(43, key.Length);
        Assert.Contains(key, mail.Sent[0].HtmlBody, StringComparison.Ordinal);
        var kept = await app.ReadAsync(async db => string.Join('|',
            [.. await db.Set<MessageRecord>().Select(m => m.TextBody + m.HtmlBody).ToListAsync(),
                .. await db.Set<OutboxRow>().Select(r => r.Payload + r.Key).ToListAsync(),
                .. await db.Set<SignInLink>().Select(l => l.Seed + l.TokenHash + l.AddressHash).ToListAsync()]));
        Assert.DoesNotContain(key, kept, StringComparison.Ordinal);
        Assert.Contains(LinkToken.Hash(key), kept, StringComparison.Ordinal);
    }

    private async Task<VisitedPage> AskAsync(Visitor visitor, string address)
    {
        var page = await visitor.SendAsync("/sign-in", "Send me a link", ("email", address));
        await app.PumpAsync();
        return page;
    }

    private static string Link(OutgoingMail sent) => Key().Match(sent.TextBody).Value;

    [GeneratedRegex(@"/sign-in/link\?key=(?<key>[\w-]+)", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
