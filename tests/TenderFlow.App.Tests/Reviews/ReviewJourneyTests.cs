using System.Globalization;
using System.Net;
using System.Text;
using TenderFlow.App.Tests.Api;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Reviews;

/// <summary>From the award to the feedback on a review, on the pages that both sides use.</summary>
public class ReviewJourneyTests
{
    [Fact]
    public async Task The_winner_reads_the_plan_and_agrees_before_anyone_can_sign_REV_1()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Award("pa23LightTouch");
        using var provider = await app.SignInAs(Story.Winner);
        using var buyer = await app.SignInAs(Story.Buyer);

        var contract = await buyer.OpenAsync($"/tenders/{tender}/contract");
        Assert.Equal(HttpStatusCode.OK, contract.Status);
        Assert.Equal("Lunch clubs in Eastfield", contract.Heading);
        Assert.DoesNotContain("Both sides have signed", contract.Text, StringComparison.Ordinal);

        var plan = await provider.OpenAsync($"{contract.Path}/review-plan");
        Assert.Contains("How many people came?", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Why: To plan the rooms.", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Who reads it: Asha", plan.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960 001", plan.Text, StringComparison.Ordinal);
        var agreed = await provider.SendAsync(plan, "Yes, I agree");
        Assert.Contains("You agreed the review plan", agreed.Text, StringComparison.Ordinal);

        Assert.Contains("You can sign from", (await buyer.OpenAsync(contract.Path)).Text, StringComparison.Ordinal);
        await app.GoToAsync(new(2026, 10, 20, 9, 0, 0, TimeSpan.Zero));
        var signed = await buyer.SendAsync(contract.Path, "Both sides have signed");
        Assert.Contains("The contract is signed", signed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_pause_both_sides_can_sign_as_soon_as_the_plan_is_agreed_AWD_3()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Award();
        using var provider = await app.SignInAs(Story.Winner);
        using var buyer = await app.SignInAs(Story.Buyer);
        var contract = await buyer.OpenAsync($"/tenders/{tender}/contract");
        await provider.SendAsync($"{contract.Path}/review-plan", "Yes, I agree");

        var signed = await buyer.SendAsync(contract.Path, "Both sides have signed");

        Assert.Contains("The contract is signed", signed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_nobody_answers_is_asked_for_chased_and_then_a_person_calls_REV_6()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        await story.Sign();

        // Due on Sunday 2 May 2027. 3 May is a bank holiday, so the 3rd working day after is Thursday 6 May.
        await app.GoToAsync(new(2027, 6, 1, 9, 0, 0, TimeSpan.Zero));

        string[] asked = ["ReviewComingUp", "ReviewDueToday", "ReviewLate", "PersonWillCall", "PersonWillCallCommissioner"];
        var mail = (await story.Mail(Story.Buyer)).Where(m => asked.Contains((string)m["purpose"]!, StringComparer.Ordinal));
        Assert.Equal(
            [
                "ReviewComingUp to Mary Okafor on 2027-04-19 08:00", "ReviewComingUp to Mary Okafor on 2027-04-28 08:00",
                "ReviewDueToday to Mary Okafor on 2027-04-30 08:00", "ReviewLate to Mary Okafor on 2027-05-06 08:00",
                "ReviewLate to Mary Okafor on 2027-05-13 08:00", "PersonWillCall to Mary Okafor on 2027-05-17 08:00",
                "PersonWillCallCommissioner to Asha Patel on 2027-05-17 08:00",
            ],
            mail.Select(m => string.Create(CultureInfo.InvariantCulture,
                $"{m["purpose"]} to {m["recipient"]} on {(DateTimeOffset)m["sentAt"]!:yyyy-MM-dd HH:mm}")));
    }

    [Fact]
    public async Task Answers_stop_the_chasers_and_bring_the_buyers_words_back_REV_7()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var contract = await story.Sign();
        await app.GoToAsync(new(2027, 4, 29, 9, 0, 0, TimeSpan.Zero));
        var path = $"/contracts/{contract["id"]}/reviews/{contract["reviews"]![0]!["id"]}";
        using var provider = await app.SignInAs(Story.Winner);
        using var buyer = await app.SignInAs(Story.Buyer);

        var page = await provider.OpenAsync(path);
        Assert.Contains("Why: To plan the rooms.", page.Html, StringComparison.Ordinal);
        var file = (Name: "file", FileName: "people.csv", Bytes: Encoding.UTF8.GetBytes("month,people\nMay,41\n"));
        var half = await provider.SendAsync(page, "Send your answers", [("answer-0", " ")], [file]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Equal("Write your answer.", half.ErrorBeside("answer-0"));
        Assert.Contains("We have people.csv", half.Text, StringComparison.Ordinal);

        var sent = await provider.SendAsync(half, "Send your answers", [("answer-0", "About 40 each time.")], []);
        Assert.Contains("Your answers are in", sent.Text, StringComparison.Ordinal);
        Assert.Contains("people.csv", sent.Text, StringComparison.Ordinal);
        Assert.Equal("month,people\nMay,41\n", await buyer.Http.GetStringAsync($"{path}/file"));

        var wrong = await buyer.SendAsync($"{path}/feedback", "Send to Eastfield Lunch Club",
            ("heard", "More people come."), ("willDo", "A bigger room."),
            ("byWhen-day", "1"), ("byWhen-month", "1"), ("byWhen-year", "2027"));
        Assert.Equal("Choose today, or a day soon after.", wrong.ErrorBeside("byWhen"));
        Assert.Equal("More people come.", wrong.ValueOf("heard")?.Trim());
        await buyer.SendAsync(wrong, "Send to Eastfield Lunch Club", ("byWhen-month", "June"));

        Assert.Contains("A bigger room.", (await provider.OpenAsync(path)).Text, StringComparison.Ordinal);
        await app.GoToAsync(new(2027, 5, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Single(await story.Mail(Story.Winner, "WhatWeHeard"));
        Assert.Empty(await story.Mail(Story.Winner, "ReviewLate"));
        Assert.Empty(await story.Mail(Story.Buyer, "FeedbackDue"));
    }

    [Fact]
    public async Task The_last_answers_can_be_used_again()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var contract = await story.Sign();
        var reviews = $"/contracts/{contract["id"]}/reviews";
        var first = contract["reviews"]![0]!["id"];
        await story.Do(Story.Winner, HttpMethod.Post, $"/api{reviews}/{first}/answers", new { answers = new[] { "About 40." } });

        using var provider = await app.SignInAs(Story.Winner);
        var second = await provider.OpenAsync($"{reviews}/{contract["reviews"]![1]!["id"]}");
        var filled = await provider.OpenAsync(second.Link("Start from your last answers"));
        Assert.Equal("About 40.", filled.ValueOf("answer-0")?.Trim());
    }

    [Fact]
    public async Task Either_side_moves_a_review_and_the_old_day_is_never_chased_INV_2()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var contract = await story.Sign();
        var path = $"/contracts/{contract["id"]}/reviews/{contract["reviews"]![0]!["id"]}";
        using var provider = await app.SignInAs(Story.Winner);

        var empty = await provider.SendAsync($"{path}/move", "Move the review", ("dueOn-day", "31"), ("dueOn-month", "2"));
        Assert.NotNull(empty.ErrorBeside("dueOn"));
        Assert.Equal("Say why the day moves.", empty.ErrorBeside("reason"));
        var moved = await provider.SendAsync(empty, "Move the review",
            ("dueOn-day", "1"), ("dueOn-month", "6"), ("dueOn-year", "2027"), ("reason", "Our treasurer is away."));
        Assert.Contains("Tuesday 1 June 2027", moved.Text, StringComparison.Ordinal);

        await app.GoToAsync(new(2027, 5, 20, 9, 0, 0, TimeSpan.Zero));
        var mail = await story.Mail(Story.Winner, "ReviewComingUp");
        Assert.All(mail, m => Assert.Equal(5, ((DateTimeOffset)m["sentAt"]!).Month));
        Assert.Empty(await story.Mail(Story.Winner, "ReviewLate"));
    }

    [Fact]
    public async Task Nobody_else_sees_a_contract()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var contract = await story.Sign();
        var review = $"/contracts/{contract["id"]}/reviews/{contract["reviews"]![0]!["id"]}";
        using var other = await app.SignInAs(Story.Other);
        string[] pages =
            [$"/contracts/{contract["id"]}", $"/contracts/{contract["id"]}/review-plan", review, $"{review}/move", $"{review}/file"];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(page)).Status);
        }

        Assert.Contains("You have no contracts yet", (await other.OpenAsync("/contracts")).Text, StringComparison.Ordinal);
    }
}
