using System.Net;
using TenderFlow.App.Tests.Planning;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Overview;

public class ListTests
{
    [Fact]
    public async Task Our_tenders_stand_by_stage_and_can_be_found_by_name_or_place()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        await BoardTests.PublishAsync(asha);
        await Launch.StartAsync(asha, "Advice on debt");

        var all = await asha.OpenAsync("/tenders-we-run");
        Assert.Contains("Drafts", all.Text);
        Assert.Contains("Open to bids", all.Text);
        Assert.Equal("/tenders/1/manage", all.Link("Lunch club"));
        Assert.Equal("/launch/2/check", all.Link("Advice on debt"));

        var found = await asha.OpenAsync("/tenders-we-run?find=DEBT");
        Assert.Contains("Advice on debt", found.Text);
        Assert.DoesNotContain("Lunch club", found.Text);
        Assert.Contains("No tender fits these words.", (await asha.OpenAsync("/tenders-we-run?find=zebra")).Text);
    }

    [Theory]
    [InlineData("find=%00")]
    [InlineData("find=%25_&page=99999999999999999999")]
    [InlineData("find=%3Cscript%3E&page=-1")]
    [InlineData("page=x")]
    public async Task Odd_searches_are_answered(string query)
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        Assert.Equal(HttpStatusCode.OK, (await asha.OpenAsync($"/tenders-we-run?{query}")).Status);
    }

    [Fact]
    public async Task The_first_page_greets_each_role_with_its_own_links()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        Assert.Equal("/sign-in", (await nobody.OpenAsync("/")).Link("Sign in"));
        using var asha = await app.SignInAs("Asha Patel");
        Assert.Equal("/board", (await asha.OpenAsync("/")).Link("See what needs you"));
        using var mary = await app.SignInAs("Mary Okafor");
        Assert.Equal("/tenders", (await mary.OpenAsync("/")).Link("Find open tenders"));
    }
}
