using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Audit;
using TenderFlow.App.Tests.Api;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Audit;

/// <summary>The record of all changes holds, and says so when it does not (INV-10).</summary>
public class AuditTests
{
    [Fact]
    public async Task The_page_says_that_the_record_holds_and_is_for_buyers_only_INV_10()
    {
        await using var app = await TestApp.StartAsync();
        await new Story(app).Launch();
        using var buyer = await app.SignInAs(Story.Buyer);
        using var provider = await app.SignInAs(Story.Winner);

        Assert.Contains("Nothing in the record was changed or lost", (await buyer.OpenAsync("/audit")).Text, StringComparison.Ordinal);
        Assert.NotEqual("The record", (await provider.OpenAsync("/audit")).Heading);
    }

    [Theory]
    [InlineData("UPDATE \"Audit\" SET \"Sentence\" = 'Nothing happened.' WHERE \"Number\" = 2", "Line 2 of the audit trail was changed")]
    [InlineData("UPDATE \"Audit\" SET \"Actor\" = 'Nobody' WHERE \"Number\" = 1", "Line 1 of the audit trail was changed")]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Number\" = 2", "Line 2 of the audit trail is missing")]
    public async Task A_line_changed_by_hand_is_found_INV_10(string byHand, string finding)
    {
        await using var app = await TestApp.StartAsync();
        await new Story(app).Launch();
        await app.ReadAsync(db => db.Database.ExecuteSqlRawAsync(byHand));

        var check = await app.ReadAsync(db => AuditTrail.CheckAsync(db, CancellationToken.None));
        Assert.StartsWith(finding, check.Wrong, StringComparison.Ordinal);
        using var buyer = await app.SignInAs(Story.Buyer);
        Assert.Contains(finding, (await buyer.OpenAsync("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_says_it_in_one_line_and_by_its_exit_code_INV_10()
    {
        await using var app = await TestApp.StartAsync();
        await new Story(app).Launch();
        string[] words = ["audit", "verify", .. app.Words];
        Assert.Equal(0, await CommandLine.RunAsync(words));
        await app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Audit\" SET \"Data\" = '{{}}' WHERE \"Number\" = 3"));
        Assert.Equal(1, await CommandLine.RunAsync(words));
    }

    [Fact]
    public async Task The_terminal_says_that_a_folder_holds_no_record()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "tenderflow-nowhere");
        Assert.Equal(1, await CommandLine.RunAsync(["audit", "verify", "--data", nowhere]));
    }
}
