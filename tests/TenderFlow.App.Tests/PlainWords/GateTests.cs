using System.Net;
using TenderFlow.App.Checks;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.App.Tests.Tendering;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.PlainWords;

/// <summary>What a public body publishes while a tender runs is held to the gate too; a draft never is.</summary>
public class GateTests
{
    private const string Hard =
        "In order to enhance provision, tenderers are required to demonstrate organisational capability in accordance with "
        + "the aforementioned contractual considerations and proportionate obligations, notwithstanding any additional requirements.";

    private const string Why = "The law names these words.";

    [Fact]
    public async Task A_hard_answer_goes_out_only_when_somebody_says_why_it_stays_INV_11()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        await mary.SendAsync($"{tender.Path}/questions", "Send question", ("text", "Who may bid?"));

        var stopped = await asha.SendAsync($"{tender.Path}/questions", "Save answer", ("answer-1", Hard));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.Status);
        Assert.StartsWith("The answer is hard to read.", stopped.ErrorBeside("answer-1"), StringComparison.Ordinal);
        Assert.Equal(Hard, stopped.ValueOf("answer-1"));

        var advice = await asha.SendAsync(stopped, "Check the words");
        Assert.Contains("This is not easy to read yet.", advice.Text);

        await asha.SendAsync(stopped, "Save answer", ("hardWordsReason", Why));
        Assert.Contains($"Asha Patel (question:1:1): Hard words stay in the answer. {Why}", (await asha.OpenAsync("/audit")).Text);
        Assert.Empty(await RecordCheck.RunAsync(tender.App.Services, CheckDepth.Records, default));
    }

    [Fact]
    public async Task Hard_words_in_a_change_of_a_tender_need_a_reason_INV_11()
    {
        await using var stage = await Stage.OpenAsync();
        var change = stage.App.Get<ChangeTender>();
        var amend = new AmendRequest(Stage.TenderId, "Lunch and company for older people.", Hard, "More is asked.", "The law changed.");
        var later = Deadline.Resolve(new(2026, 10, 1), new(12, 0), Zones.London);

        Assert.Equal(["requirements"], await FieldsAsync(() => change.AmendAsync(stage.Asha, amend, default)));
        await change.AmendAsync(stage.Asha, amend with { HardWordsReason = Why }, default);
        // What went out once stands there already.
        await change.AmendAsync(stage.Asha, amend with { What = "A second change." }, default);

        Assert.Equal(["reason"], await FieldsAsync(() => change.MoveClosingAsync(stage.Asha, Stage.TenderId, later, Hard, default)));
        Assert.Equal(["next"], await FieldsAsync(() => change.WithdrawAsync(stage.Asha, Stage.TenderId, "No money.", Hard, default)));
        await change.WithdrawAsync(stage.Asha, Stage.TenderId, Hard, "We ask again in May.", Why, default);
        Assert.Empty(await RecordCheck.RunAsync(stage.App.Services, CheckDepth.Records, default));
    }

    [Fact]
    public async Task A_hard_question_to_people_is_saved_and_not_asked_INV_11()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var round = await asha.SendAsync("/engagement/new", "Save and continue",
            ("title", "Lunch clubs"), ("planned", Hard), ("question-0", "What would help you?"),
            ("lastDay-day", "25"), ("lastDay-month", "9"), ("lastDay-year", "2026"));
        Assert.Contains("Some words are hard to read", round.Text);

        var stopped = await asha.SendAsync(round, "Ask them now");
        Assert.Contains("What you plan is hard to read.", stopped.Text);
        var asked = await asha.SendAsync(stopped, "Ask them now", ("hardWordsReason", Why));
        Assert.Equal("/engagement/1?done=opened", asked.Path);
        Assert.Empty(await RecordCheck.RunAsync(app.Services, CheckDepth.Records, default));
    }

    private static async Task<IReadOnlyList<string>> FieldsAsync(Func<Task> command)
    {
        var refused = await Assert.ThrowsAsync<DomainError>(command);
        Assert.All(refused.Refusals, r => Assert.Equal("INV-11", r.Rule));
        return [.. refused.Refusals.Select(r => r.Field)];
    }
}
