using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Checks;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Tests.Demo.Running;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Checks;

/// <summary>A check that cannot fail is worth nothing: each promise is broken once, in a copy of a sound record.</summary>
[Collection(nameof(SmallPlay))]
public class DamageTests(SmallPlay play)
{
    private const string AnyReminder = "(SELECT MIN(Id) FROM Messages WHERE Purpose = 'BidReminder' AND SentAt IS NOT NULL)";
    private const string AnySubmission = "rowid = (SELECT MIN(rowid) FROM Submissions WHERE Timing = 'InTime')";

    private const string HardWords = "Tenderers will utilise the DPS.";

    [Theory]
    [InlineData("INV-1", $"DELETE FROM Messages WHERE Id = {AnyReminder}")]
    [InlineData("INV-1", $"UPDATE Messages SET Occasion = Occasion || '9' WHERE Id = {AnyReminder}")]
    [InlineData("INV-1", $"UPDATE Messages SET SentAt = '2027-01-01 10:00:00' WHERE Id = {AnyReminder}")]
    [InlineData("INV-3", "UPDATE Messages SET SentAt = substr(SentAt, 1, 10) || ' 02:30:00' WHERE Class = 'Offer'")]
    [InlineData("INV-4", $"UPDATE Submissions SET PricePence = 1 WHERE {AnySubmission}")]
    [InlineData("INV-4", $"DELETE FROM Submissions WHERE {AnySubmission}")]
    [InlineData("INV-4", "DELETE FROM Messages WHERE Id = (SELECT MIN(Id) FROM Messages WHERE Purpose = 'BidReceipt')")]
    [InlineData("INV-5", $"UPDATE Submissions SET Timing = 'Late' WHERE {AnySubmission}")]
    [InlineData("INV-7", "DELETE FROM Messages WHERE Id = (SELECT MIN(Id) FROM Messages WHERE Purpose = 'QuestionsAnswered')")]
    [InlineData("INV-7", "UPDATE Messages SET SentAt = '2026-12-30 10:00:00' WHERE Id = (SELECT MIN(Id) FROM Messages WHERE Purpose = 'QuestionsAnswered')")]
    [InlineData("INV-8", "UPDATE Contracts SET PlanAgreedAt = NULL")]
    [InlineData("INV-8", "UPDATE Reviews SET Requests = '[{\"Question\":\"Why?\",\"Why\":\"\",\"ReadBy\":\"us\",\"Minutes\":1}]'")]
    [InlineData("INV-10", "UPDATE Audit SET Actor = 'Somebody else' WHERE Number = 40")]
    [InlineData("INV-10", "DELETE FROM Audit WHERE Number = 40")]
    [InlineData("INV-10", "UPDATE Tenders SET Status = 'Withdrawn' WHERE Id = 1")]
    [InlineData("INV-11", $"UPDATE Questions SET Answer = '{HardWords}' WHERE AnsweredAt IS NOT NULL")]
    [InlineData("INV-11", $"UPDATE Reviews SET Heard = '{HardWords}' WHERE FeedbackAt IS NOT NULL")]
    [InlineData("INV-11", $"UPDATE EngagementPoints SET Reply = '{HardWords}'")]
    [InlineData("INV-11", $"UPDATE AskedItems SET Help = '{HardWords}'")]
    [InlineData("INV-9", "DELETE FROM EndingCases")]
    [InlineData("INV-9", "UPDATE EndingCases SET NoticeAt = NULL")]
    [InlineData("INV-9", "UPDATE EndingCases SET Rationale = ''")]
    [InlineData("INV-9", "UPDATE EndingCases SET Ways = '[]'")]
    [InlineData("INV-9", "UPDATE EndingCases SET Ways = '[{\"Kind\":4}]', ChosenAt = NULL, ClosedAt = '2027-01-05 10:00:00'")]
    [InlineData("INV-9", "UPDATE EndingCases SET Lessons = '', ClosedAt = '2027-01-05 10:00:00'")]
    [InlineData("INV-9", "DELETE FROM Messages WHERE Purpose = 'EndingNotice'")]
    [InlineData("INV-12", "UPDATE Tenders SET Terms_Engagement = '', Terms_NoEngagementReason = ' ' WHERE Id = 1")]
    [InlineData("INV-12", "UPDATE EngagementRounds SET ClosedAt = NULL")]
    [InlineData("INV-12", "UPDATE EngagementPoints SET AnsweredAt = NULL")]
    [InlineData("INV-12", "DELETE FROM Messages WHERE Purpose = 'YouSaidWeDid'")]
    public async Task What_the_record_shows_as_broken_is_found(string invariant, string damage)
    {
        using var copy = Copy();
        Execute(copy, damage);
        Assert.Contains(await CheckAsync(copy), v => v.Invariant == invariant);
    }

    [Fact]
    public async Task A_copy_without_damage_breaks_no_promise()
    {
        using var copy = Copy();
        Assert.Empty(await CheckAsync(copy));
    }

    [Fact]
    public async Task One_message_made_twice_is_found_INV_1()
    {
        using var copy = Copy();
        var columns = "Purpose, Class, PersonId, RecipientName, Address, SenderName, ReplyTo, OrganisationId, TenderId, "
            + "ContractId, Occasion, DeadlineVersion, Subject, TextBody, HtmlBody, Ics, StopLink, CreatedAt, SentAt, OutcomeReason";
        Execute(copy, $"INSERT INTO Messages (Key, {columns}) SELECT Key || '#', {columns} FROM Messages WHERE Id = {AnyReminder}");
        Assert.Contains(await CheckAsync(copy), v => v is { Invariant: "INV-1" } && v.Sentence.Contains("2 times", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_is_gone_or_doubled_is_found_INV_1()
    {
        using var copy = Copy();
        var mails = Directory.GetFiles(Path.Combine(copy.Path, "mail"), "*.eml", SearchOption.AllDirectories).Order().ToList();
        File.Delete(mails[0]);
        File.Copy(mails[1], mails[1] + ".eml");
        var found = await CheckAsync(copy);
        Assert.Equal(2, found.Count(v => v.Invariant == "INV-1"));
    }

    [Fact]
    public async Task One_changed_byte_of_a_bid_is_found_INV_4()
    {
        using var copy = Copy();
        foreach (var file in Directory.GetFiles(Path.Combine(copy.Path, "documents"), "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        Assert.Contains(await CheckAsync(copy), v => v.Invariant == "INV-4");
    }

    private TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(play.Settings.Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy.Path, Path.GetRelativePath(play.Settings.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    private static void Execute(TemporaryFolder copy, string damage)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(copy.Path, "tenderflow.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = damage;
        Assert.True(command.ExecuteNonQuery() > 0, "Nothing was damaged.");
    }

    private static async Task<IReadOnlyList<Violation>> CheckAsync(TemporaryFolder copy)
    {
        var options = new DbContextOptionsBuilder<TenderFlowDb>();
        DatabaseSetup.Configure(options, $"{Path.Combine(copy.Path, "tenderflow.db")};Pooling=False", waitForDisk: false);
        await using var db = new TenderFlowDb(options.Options);
        return await RecordCheck.RunAsync(
            db, copy.Path, DemoState.Read(copy.Path)!.Now, CheckDepth.All, TestContext.Current.CancellationToken);
    }
}
