using System.Net;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Overview;

public class TimelineTests
{
    [Fact]
    public async Task Each_coming_date_says_which_rule_and_calendar_made_it_QST_1()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await BoardTests.PublishAsync(asha);
        var page = await asha.OpenAsync("/tenders/1/timeline");
        Assert.Contains(
            "Questions close 5 working days before bids close. Weekends and bank holidays do not count", page.Text);
        Assert.Contains("“Lunch club in Eastfield” was published.", page.Text);
        Assert.Contains("By Asha Patel", page.Text);
        Assert.DoesNotContain("QST-1", page.Text);
    }

    [Fact]
    public async Task The_timeline_does_not_name_who_asked_QST_5()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await BoardTests.PublishAsync(asha);
        await BoardTests.AskAsync(app, "Mary Okafor");
        var page = await asha.OpenAsync("/tenders/1/timeline");
        Assert.Contains("A question was asked.", page.Text);
        Assert.DoesNotContain("Mary", page.Text);
    }

    [Fact]
    public async Task A_tender_of_nobody_has_no_timeline()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        Assert.Equal(HttpStatusCode.NotFound, (await asha.OpenAsync("/tenders/7/timeline")).Status);
    }
}
