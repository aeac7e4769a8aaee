using System.Text;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.PlainWords;

/// <summary>The words of a file are looked at for whoever asks, as advice.</summary>
public class FileAdviceTests
{
    private static readonly byte[] Hard = Encoding.UTF8.GetBytes("Tenderers will utilise the DPS.\n\nIn order to bid, write to us.\n");

    [Fact]
    public async Task A_commissioner_reads_how_a_file_reads_before_and_after_it_is_given()
    {
        await using var app = await TestApp.StartAsync();
        using var asha = await app.SignInAs("Asha Patel");

        var page = await asha.SendAsync(
            await asha.OpenAsync("/words/check-file"), "Check the words", [], [("file", "needs.md", Hard)]);
        Assert.Contains("This is not easy to read yet.", page.Text);
        Assert.Contains("We could read all of it.", page.Text);

        await asha.SendAsync("/engagement/new", "Save and continue",
            ("title", "Lunch clubs"), ("planned", "We plan three lunch clubs."), ("question-0", "What would help you?"),
            ("lastDay-day", "25"), ("lastDay-month", "9"), ("lastDay-year", "2026"));
        var form = await asha.OpenAsync("/engagement/1/material");
        var given = await asha.SendAsync(form, "Add it", [("title", "Our plan")], [("file", "plan.txt", Hard)]);
        Assert.Equal("/engagement/1/material/0?done=shown", given.Path);
        Assert.Contains("This is advice.", given.Text);
    }
}
