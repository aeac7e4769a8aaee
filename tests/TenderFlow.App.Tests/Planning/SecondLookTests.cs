using System.Net;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Planning;

/// <summary>A second pair of eyes before a tender is published, and a new draft from an old tender.</summary>
public class SecondLookTests
{
    [Fact]
    public async Task Who_asked_for_a_second_look_cannot_publish_and_the_colleague_can()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        using var tom = await app.SignInAs("Tom Reed");
        var check = await Launch.FillAsync(asha, await Launch.StartAsync(asha));
        var colleague = await app.ActorAsync("Tom Reed");
        await asha.SendAsync(check, "Ask them to look first", ("colleague", $"{colleague.PersonId}"));
        await app.PumpAsync();
        Assert.Contains("Asha Patel has written a tender", await LastMailAsync(app, "SecondLookAsked"));

        var refused = await asha.SendAsync(await asha.OpenAsync(check.Path), "Publish this tender");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("You asked a colleague to look at this first.", refused.Text);

        var reading = await tom.OpenAsync(check.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tom.SendAsync(reading, "Send it back", ("what", ""))).Status);
        await tom.SendAsync(reading, "Send it back", ("what", "Take out the second form."));
        await app.PumpAsync();
        Assert.Contains("Take out the second form.", await LastMailAsync(app, "SecondLookSentBack"));

        check = await asha.OpenAsync(check.Path);
        await asha.SendAsync(check, "Ask them to look first", ("colleague", $"{colleague.PersonId}"));
        var done = await tom.SendAsync(await tom.OpenAsync(check.Path), "Publish this tender");
        Assert.Equal("Your tender is open", done.Heading);
    }

    [Fact]
    public async Task What_changed_after_the_second_look_needs_another_one()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");
        var draft = await Launch.StartAsync(asha);
        var check = await Launch.FillAsync(asha, draft);
        var colleague = await app.ActorAsync("Tom Reed");
        await asha.SendAsync(check, "Ask them to look first", ("colleague", $"{colleague.PersonId}"));
        await asha.SendAsync($"{draft}/needs", "Save and come back later", ("requirements", "Cook lunch."));

        Assert.Equal(TenderStatus.Draft, await StatusAsync(app));
        check = await asha.OpenAsync(check.Path);
        await asha.SendAsync(check, "Ask them to look first", ("colleague", $"{colleague.PersonId}"));
        await asha.SendAsync(await asha.OpenAsync(check.Path), "Take it back");
        Assert.Equal(TenderStatus.Draft, await StatusAsync(app));
    }

    [Fact]
    public async Task A_tender_that_ran_before_is_the_start_of_a_new_one()
    {
        await using var stage = await Stage.OpenAsync();
        using var asha = await stage.App.SignInAs("Asha Patel");
        var page = await asha.SendAsync(await asha.OpenAsync("/launch"), "Copy it", ("tender", "1"));
        Assert.Equal("/launch/2/about", page.Path);

        var (before, copy) = await stage.App.ReadAsync(async db =>
        {
            var all = await db.Set<Tender>().OrderBy(t => t.Id).ToListAsync();
            return (all[0], all[1]);
        });
        Assert.Equal(TenderStatus.Draft, copy.Status);
        Assert.Equal(before.Asked.Select(a => a.Title), copy.Asked.Select(a => a.Title));
        Assert.Equal(before.PlannedReviews.Single().Requests, copy.PlannedReviews.Single().Requests);
        Assert.Equal((null, "", null), (copy.Terms.Starts, copy.Terms.NoEngagementReason, copy.BidsClose));
        Assert.Equal(3, before.Asked.Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await asha.SendAsync(await asha.OpenAsync("/launch"), "Copy it")).Status);
    }

    private static Task<TenderStatus> StatusAsync(TestApp app) => app.ReadAsync(async db => (await db.Set<Tender>().SingleAsync()).Status);

    private static Task<string> LastMailAsync(TestApp app, string purpose) => app.ReadAsync(async db =>
        (await db.Set<MessageRecord>().Where(m => m.Purpose == purpose).OrderBy(m => m.Id).ToListAsync())[^1].TextBody);
}
