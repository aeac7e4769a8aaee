using System.Net;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Planning;

public class ClosingTests
{
    [Fact]
    public async Task Good_closing_dates_are_offered_first_TZ_9()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync($"{draft}/value", "Save and continue", ("value", "48000"), ("months", "12"));
        var page = await asha.OpenAsync($"{draft}/closing");
        Assert.Contains("Tuesday 22 September 2026 at midday", page.Text);
        Assert.Contains("Small groups need 15 working days", page.Text);
    }

    [Fact]
    public async Task An_early_date_needs_a_reason_TIM_4()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        await asha.SendAsync($"{draft}/value", "Save and continue", ("value", "48000"), ("months", "12"));
        var page = await asha.SendAsync($"{draft}/closing", "Save and continue", Own("10", "9", "2026", "midday"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("or say why bidders have less time", page.ErrorBeside("shortPeriodReason"), StringComparison.Ordinal);
        var kept = await asha.SendAsync(page, "Save and continue", ("shortPeriodReason", "The kitchen closes soon."));
        Assert.Equal("The dates that follow", kept.Heading);
    }

    [Fact]
    public async Task A_poor_date_gets_a_warning_and_is_kept_TZ_9()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/closing", "Save and continue", Own("3", "10", "2026", "5pm"));
        Assert.Equal("The dates that follow", page.Heading);
        Assert.Contains("Saturday 3 October 2026 is at the weekend.", page.Text);
        Assert.Contains("Saturday 3 October 2026 at 5pm", page.Text);
    }

    [Theory]
    [InlineData("1", "8", "2026", "midday", "closes", "still to come")]
    [InlineData("31", "2", "2027", "midday", "day", "no such day")]
    [InlineData("25", "10", "2026", "1:30am", "closesAt", "")]
    [InlineData("", "", "", "midday", "day", "Enter the closing date.")]
    [InlineData("3", "11", "2026", "", "closesAt", "")]
    [InlineData("3", "11", "2026", "quarter to", "closesAt", "")]
    public async Task A_date_that_cannot_be_is_refused_beside_its_field_TZ_3(
        string day, string month, string year, string time, string field, string words)
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var page = await asha.SendAsync($"{draft}/closing", "Save and continue", Own(day, month, year, time));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.ErrorBeside(field), StringComparison.Ordinal);
    }

    private static (string, string?)[] Own(string day, string month, string year, string time) =>
        [("closes", "own"), ("day-day", day), ("day-month", month), ("day-year", year), ("closesAt", time)];
}
