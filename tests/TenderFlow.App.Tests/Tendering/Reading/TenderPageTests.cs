using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Tendering.Reading;

public class TenderPageTests
{
    [Fact]
    public async Task Anyone_reads_a_tender_with_its_dates_and_time_left_TZ_8()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var anyone = tender.App.Visit();
        var page = await anyone.OpenAsync(tender.Path);
        foreach (var words in new[]
        {
            "Tuesday 20 October 2026 at midday UK time", "35 working days left", "£60,000", "About 40 minutes",
            "1 hour and 10 minutes", "How many guests came?", "To plan seats", "Asha Patel", "01632 960 001",
            "We asked forty guests.", "Sign in",
        })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_calendar_file_is_the_entry_of_the_messages_MSG_10()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var anyone = tender.App.Visit();
        using var answer = await anyone.Http.GetAsync($"{tender.Path}/closing-date.ics");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"UID:tender-{tender.Id}@", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261020T110000Z", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_who_declines_can_join_again()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using var mary = await tender.App.SignInAs(AnOpenTender.Mary);
        await mary.SendAsync(tender.Path, "Join the list");
        var declined = await mary.SendAsync(tender.Path, "We will not bid");
        Assert.Contains("You told us that you will not bid on your own.", declined.Text, StringComparison.Ordinal);
        var joined = await mary.SendAsync(declined, "Join the list again");
        Assert.Contains("You have been on the list since", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_page_names_a_person_and_the_closing_date_SUP_5()
    {
        await using var tender = await AnOpenTender.StartAsync();
        using Visitor anyone = tender.App.Visit();
        var page = await anyone.OpenAsync($"{tender.Path}/help");
        Assert.Contains("Asha Patel", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tuesday 20 October 2026 at midday", page.Text, StringComparison.Ordinal);
    }
}
