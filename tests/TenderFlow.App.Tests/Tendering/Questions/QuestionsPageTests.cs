using Xunit;

namespace TenderFlow.App.Tests.Tendering.Questions;

public class QuestionsPageTests
{
    [Fact]
    public async Task Askers_have_letters_that_stay_and_nobody_learns_their_names_QST_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var dev = await tender.App.SignInAs(AnOpenTender.Dev);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        foreach (var (who, text) in new[] { (dev, "One?"), (mary, "Two?"), (dev, "Three?") })
        {
            await who.SendAsync($"{tender.Path}/questions", "Send question", ("text", text));
            tender.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var page = await asha.OpenAsync($"{tender.Path}/questions");
        Assert.Equal(
            ["Asker A", "Asker B", "Asker A"],
            page.Document.QuerySelectorAll("section h3").Select(h => h.TextContent.Trim()[..7]));
        Assert.DoesNotContain("Northgate Community Trust", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_read_by_everyone_at_once_the_next_morning_QST_4()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        using var asha = await tender.App.SignInAs(AnOpenTender.Buyer);
        using var anyone = tender.App.Visit();
        await mary.SendAsync($"{tender.Path}/questions", "Send question", ("text", "May we use our van?"));
        var waiting = await asha.OpenAsync($"{tender.Path}/questions");
        var field = waiting.Document.QuerySelector("textarea")!.GetAttribute("name")!;
        var empty = await asha.SendAsync(waiting, "Save answer", (field, " "));
        Assert.Equal("Write your answer.", empty.ErrorBeside(field));
        await asha.SendAsync(waiting, "Save answer", (field, "Yes, you may."));
        Assert.DoesNotContain("Yes, you may.", (await mary.OpenAsync($"{tender.Path}/questions")).Text, StringComparison.Ordinal);
        await tender.App.GoToAsync(tender.App.Clock.GetUtcNow().AddDays(1));
        Assert.Contains("Yes, you may.", (await anyone.OpenAsync($"{tender.Path}/questions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_close_nobody_can_ask_and_the_page_says_whom_to_call_QST_3()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await tender.App.GoToAsync(AnOpenTender.Closes.Instant.AddHours(1));
        var page = await mary.OpenAsync($"{tender.Path}/questions");
        Assert.Contains("Questions have closed.", page.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960 001", page.Text, StringComparison.Ordinal);
    }
}
