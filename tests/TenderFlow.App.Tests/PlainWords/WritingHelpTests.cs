using System.Net;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Tests.Planning;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.PlainWords;

public class WritingHelpTests
{
    private const string Hard =
        "In order to enhance provision, tenderers are required to demonstrate organisational capability in accordance with "
        + "the aforementioned contractual considerations and proportionate obligations, notwithstanding any additional requirements.";

    [Fact]
    public async Task A_check_shows_what_is_hard_and_saves_nothing()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);

        var page = await asha.SendAsync($"{draft}/about", "Check the words", ("summary", Hard));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This is not easy to read yet.", page.Text);
        Assert.Contains("Use “To”", page.Text);
        Assert.Equal(Hard, page.ValueOf("summary"));
        Assert.Equal("A weekly lunch for older people.", (await asha.OpenAsync($"{draft}/about")).ValueOf("summary"));
    }

    [Fact]
    public async Task A_suggestion_is_put_in_and_taken_out_again()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/about", "Check the words", ("summary", Hard));

        var applied = await asha.SendAsync(page, "Use “To”");
        Assert.StartsWith("To enhance provision", applied.ValueOf("summary"), StringComparison.Ordinal);

        var undone = await asha.SendAsync(applied, "Undo the last change");
        Assert.Equal(Hard, undone.ValueOf("summary"));
    }

    [Fact]
    public async Task Hard_words_stop_a_launch_until_somebody_says_why_they_stay_INV_11()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync($"{draft}/about", "Save and continue", ("summary", Hard));
        var check = await Launch.FillAsync(asha, draft);

        var stopped = await asha.SendAsync(check, "Publish this tender");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stopped.Status);
        Assert.Contains("The summary is hard to read.", stopped.Text);

        var done = await asha.SendAsync(stopped, "Publish this tender", ("hardWordsReason", "The law names these words."));
        Assert.Equal("Your tender is open", done.Heading);
        var entry = await app.ReadAsync(
            db => db.Set<AuditEntry>().SingleAsync(e => e.EventName == nameof(HardWordsAllowed)));
        Assert.Equal("Asha Patel", entry.Actor);
        Assert.Contains("The law names these words.", (await asha.OpenAsync("/audit")).Text);
    }

    [Fact]
    public async Task The_glossary_and_the_main_points_are_open_to_everyone()
    {
        await using var app = await TestApp.StartAsync();
        using var anyone = app.Visit();

        Assert.Contains("staff", (await anyone.OpenAsync("/glossary")).Text);
    }
}
