using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Checks;
using TenderFlow.App.Messages;
using TenderFlow.App.Reviews.Agreeing;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Decommissioning;

/// <summary>A contract comes to its end, on the pages that both sides, and the people who use the service, see.</summary>
public class DecentEndingTests
{
    private const string Case = "/contracts/1/ending";

    private static readonly (string, string?)[] Assessment =
    [
        ("proposed", "Two of the three clubs would close."), ("options", "A grant. A longer contract."),
        ("users", "20 people need another place."), ("provider", "Two cooks lose their work."), ("community", "The hall stays open."),
        ("costsAndRisks", "People may be alone more."),
    ];

    [Fact]
    public async Task A_contract_ends_with_a_decision_reasons_notice_and_help_that_lasts_DEC_1_to_DEC_8_NOT_3_INV_9()
    {
        await using var stage = await SignedAsync();
        var app = stage.App;
        using var asha = await app.SignInAs("Asha Patel");
        using var dev = await app.SignInAs("Dev Singh");

        // Twelve months before: the decision is asked for, and it is on the board.
        await app.GoToAsync(Stage.London("2027-12-31", "09:30"));
        Assert.Contains("2027-12-31 09:00 EndingDecisionDue", await stage.MailAsync(stage.Asha));
        Assert.Contains("Decide what comes after", (await asha.OpenAsync("/board")).Text, StringComparison.Ordinal);
        await ListHelpAsync(asha);

        // What it would mean is shared first, and the provider says where it sees it in another way.
        await app.GoToAsync(Stage.London("2028-02-01", "10:00"));
        Assert.Equal(["Say what it means for the place."], (await asha.SendAsync(
            $"{Case}/assessment", "Share it with the provider", [.. Assessment.Where(a => a.Item1 != "community")])).Problems);
        await asha.SendAsync($"{Case}/assessment", "Share it with the provider", Assessment);
        var early = await GiveNoticeAsync(asha);
        Assert.Equal(["Wait for the provider’s answer. They have until Tuesday 15 February 2028."], early.Problems.Select(Curly));
        await app.PumpAsync();
        Assert.Contains("2028-02-01 10:00 ReadOurAssessment", await stage.MailAsync(stage.Dev));
        var read = await dev.OpenAsync($"{Case}/assessment");
        Assert.Contains("20 people need another place.", read.Text, StringComparison.Ordinal);
        await dev.SendAsync(read, "Send your answer", ("answer", "The second club could pay for itself."));

        // Who gets what, who else is told, and then the decision is the notice.
        await asha.SendAsync($"{Case}/handover", "Save",
            ("what", "Keys of the hall"), ("to", "The hall team"), ("by-day", "2"), ("by-month", "1"), ("by-year", "2029"));
        await asha.SendAsync($"{Case}/handover", "Tell them by mail", ("name", "Ama Mensah"), ("email", "ama@people.example"));
        var decide = await asha.OpenAsync($"{Case}/notice");
        Assert.Contains("The second club could pay for itself.", decide.Text, StringComparison.Ordinal);
        var noticed = await GiveNoticeAsync(asha);
        Assert.Contains("Notice is given.", noticed.Text, StringComparison.Ordinal);
        await app.PumpAsync();
        var notice = await MailAsync(app, "Dev Singh", "EndingNotice");
        Assert.Contains("The grant that pays for it ends.", notice.TextBody, StringComparison.Ordinal);
        Assert.Contains("on or before Wednesday 6 December 2028", Flat(notice.TextBody), StringComparison.Ordinal);
        Assert.Contains("Keys of the hall", notice.TextBody, StringComparison.Ordinal);
        Assert.Contains("Small Steps Fund", (await MailAsync(app, "Dev Singh", "WaysToCarryOn")).TextBody, StringComparison.Ordinal);
        var told = await MailAsync(app, "Ama Mensah", "YourServiceIsChanging");
        Assert.Contains("The club in Eastfield stays open.", told.TextBody, StringComparison.Ordinal);
        using var anyone = app.Visit();
        var changes = await anyone.OpenAsync("/service-changes/1");
        Assert.Contains("The club in Eastfield stays open.", changes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pay for itself", changes.Html, StringComparison.Ordinal);

        // Once a month there are ways to carry on, until one is chosen.
        await app.GoToAsync(Stage.London("2028-03-02", "10:00"));
        Assert.Contains("2028-03-01 09:00 WaysToCarryOn", await stage.MailAsync(stage.Dev));
        await dev.SendAsync($"{Case}/carry-on", "Send", ("way", "We ask the Small Steps Fund."));
        await app.GoToAsync(Stage.London("2029-01-05", "10:00"));
        Assert.DoesNotContain(await stage.MailAsync(stage.Dev), m => m.EndsWith("WaysToCarryOn", StringComparison.Ordinal)
            && string.CompareOrdinal(m, "2028-03-02") > 0);
        Assert.NotNull((await stage.ContractAsync()).EndedAt);

        await CloseAsync(stage, asha, dev);
        await LearnAsync(app, asha);
        Assert.Empty(await RecordCheck.RunAsync(app.Services, CheckDepth.All, default));
    }

    [Fact]
    public async Task A_longer_contract_counts_its_end_anew_and_others_never_see_it_DEC_6_INV_2()
    {
        await using var stage = await SignedAsync();
        using var asha = await stage.App.SignInAs("Asha Patel");
        using var mary = await stage.App.SignInAs("Mary Okafor");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await mary.OpenAsync(Case)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await mary.OpenAsync("/service-changes/1")).Status);
        await stage.App.GoToAsync(Stage.London("2028-10-04", "10:00"));
        Assert.Contains("2028-10-03 09:00 EndingNotice", await stage.MailAsync(stage.Dev));

        var longer = await asha.SendAsync($"{Case}/extend", "Let it run longer",
            ("ends-day", "30"), ("ends-month", "4"), ("ends-year", "2029"), ("reason", "The new team starts in May."), ("added", "9,000"));
        Assert.Contains("The contract runs longer.", longer.Text, StringComparison.Ordinal);
        await stage.App.GoToAsync(Stage.London("2029-01-31", "10:00"));

        Assert.Null((await stage.ContractAsync()).EndedAt);
        Assert.Contains("2029-01-30 09:00 EndingNotice", await stage.MailAsync(stage.Dev));
    }

    private static async Task CloseAsync(Stage stage, Visitor asha, Visitor dev)
    {
        var open = await asha.OpenAsync($"{Case}/close");
        Assert.Contains("Something is not handed over yet.", open.Text, StringComparison.Ordinal);
        Assert.Contains("The public notice of the end (UK11) is not out yet.", open.Text, StringComparison.Ordinal);
        await asha.SendAsync($"{Case}/handover", "Save",
            ("what", "Keys of the hall"), ("to", "The hall team"), ("by-day", "2"), ("by-month", "1"), ("by-year", "2029"),
            ("doneOn-day", "2"), ("doneOn-month", "1"), ("doneOn-year", "2029"));
        await stage.PublishNoticesAsync();
        Assert.Contains("It came out on Friday 5 January 2029.", (await asha.OpenAsync($"{Case}/close")).Text, StringComparison.Ordinal);
        await asha.SendAsync($"{Case}/close", "Save", ("lessons", "Ask about opening hours first."));
        foreach (var (month, day) in new[] { (3, "2029-04-03"), (6, "2029-07-03") })
        {
            await stage.App.GoToAsync(Stage.London(day, "10:00"));
            Assert.Contains($"{day} 09:00 HowAreYouGettingOn", await stage.MailAsync(stage.Dev));
            Assert.DoesNotContain("Close the case", (await asha.OpenAsync($"{Case}/close")).Text, StringComparison.Ordinal);
            await dev.SendAsync($"{Case}/getting-on/{month}", "Send", ("words", "Two clubs go on with a grant."));
        }

        var closed = await asha.SendAsync($"{Case}/close", "Close the case");
        Assert.Contains("The case is closed.", closed.Text, StringComparison.Ordinal);
        await stage.App.GoToAsync(Stage.London("2029-09-03", "10:00"));
        Assert.DoesNotContain(await stage.MailButNoticesAsync(stage.Asha), m => string.CompareOrdinal(m, "2029-07-03 10") > 0);
    }

    // What was learned stands ready when the tender is copied and people are asked again.
    private static async Task LearnAsync(TestApp app, Visitor asha)
    {
        await asha.SendAsync("/launch", "Copy it", ("tender", "1"));
        var round = await asha.OpenAsync("/engagement/new");
        Assert.NotNull(round.Document.QuerySelector("input[name=lessons][checked]"));
        await asha.SendAsync(round, "Save and continue",
            ("title", "Lunch clubs"), ("planned", "We plan one lunch club."), ("question-0", "What would help you?"),
            ("lastDay-day", "28"), ("lastDay-month", "9"), ("lastDay-year", "2029"));
        await asha.SendAsync("/engagement/1", "Ask them now");
        using var anyone = app.Visit();
        var shown = (await anyone.OpenAsync("/have-a-say/1")).Link("See what we show to everyone");
        Assert.Contains("Ask about opening hours first.", (await anyone.OpenAsync(shown)).Text, StringComparison.Ordinal);
    }

    private static async Task ListHelpAsync(Visitor asha)
    {
        await asha.SendAsync("/ways-to-carry-on", "Put it on the list",
            ("kind", nameof(WayKind.Grant)), ("name", "Small Steps Fund"), ("words", "Up to £5,000 for local clubs."));
        await asha.SendAsync("/ways-to-carry-on", "Put it on the list",
            ("kind", nameof(WayKind.LocalBody)), ("name", "Eastfield Voluntary Action"), ("words", "They help with rooms."));
        var found = await asha.OpenAsync("/ways-to-carry-on?search=clubs");
        Assert.Contains("Small Steps Fund", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eastfield Voluntary Action", found.Text, StringComparison.Ordinal);
    }

    private static Task<VisitedPage> GiveNoticeAsync(Visitor asha) => asha.SendAsync($"{Case}/notice", "Give notice",
        ("decision", nameof(EndingDecision.AnotherForm)), ("rationale", "The grant that pays for it ends."),
        ("forUsers", "Two clubs close. The club in Eastfield stays open."), ("ways", "0"),
        ("staffMoveOn-day", "3"), ("staffMoveOn-month", "1"), ("staffMoveOn-year", "2029"));

    // Asha signs with Dev on 3 November 2026. The contract runs from Monday 4 January 2027 to Wednesday 3 January 2029.
    private static async Task<Stage> SignedAsync()
    {
        var stage = await Stage.OpenAsync(terms: terms => terms with { Months = 24 });
        await stage.WriteAsync(stage.Dev, 5_900_000);
        await stage.SubmitAsync(stage.Dev);
        await stage.App.GoToAsync(Stage.London("2026-10-20", "11:00"));
        await stage.AwardAsync(stage.Dev);
        await stage.App.PumpAsync();
        var contract = await stage.ContractAsync();
        await stage.App.Get<AgreeReviewPlan>().RunAsync(stage.Dev, contract.Id, default);
        await stage.App.GoToAsync(Stage.London("2026-11-03", "11:00"));
        await stage.App.Get<SignContract>().RunAsync(stage.Asha, contract.Id, default);
        await stage.App.PumpAsync();
        return stage;
    }

    private static Task<MessageRecord> MailAsync(TestApp app, string name, string purpose) => app.ReadAsync(db =>
        db.Set<MessageRecord>().SingleAsync(m => m.RecipientName == name && m.Purpose == purpose));

    private static string Curly(string text) => text.Replace('\'', '’');

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
