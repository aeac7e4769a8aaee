using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages;
using TenderFlow.App.Messages.Mail;
using TenderFlow.Domain.Messages;
using Xunit;

namespace TenderFlow.App.Tests.Messages;

public sealed class MessageRecordTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 9, 24, 10, 59, 0, TimeSpan.Zero);
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public MessageRecordTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task A_record_comes_back_as_it_was_sent()
    {
        var record = ARecord("one");
        record.MarkSent(Now.AddSeconds(2));
        await Save(record);

        await using var messages = Open();
        var found = await messages.Records.SingleAsync();

        Assert.Equal(record.ToMail(), found.ToMail());
        Assert.Equal(Now.AddSeconds(2), found.SentAt);
        Assert.Equal("tender-42", found.ToMail().Thread);
        Assert.Equal(
            MimeMail.Bytes(record.ToMail(), new MailOptions()),
            MimeMail.Bytes(found.ToMail(), new MailOptions()));
    }

    [Fact]
    public async Task A_second_message_with_the_same_key_cannot_be_stored_INV_1()
    {
        await Save(ARecord("one"));
        await Save(ARecord("two"));

        await Assert.ThrowsAsync<DbUpdateException>(() => Save(ARecord("one")));
    }

    [Fact]
    public void A_message_that_was_not_sent_says_why()
    {
        var record = ARecord("one");

        record.MarkNotSent("The bid came in before the reminder was due.");

        Assert.Null(record.SentAt);
        Assert.Equal("The bid came in before the reminder was due.", record.OutcomeReason);
    }

    private async Task Save(MessageRecord record)
    {
        await using var messages = Open();
        await messages.Database.EnsureCreatedAsync();
        messages.Add(record);
        await messages.SaveChangesAsync();
    }

    private Messages Open() => new(new DbContextOptionsBuilder<Messages>().UseSqlite(connection).Options);

    private static MessageRecord ARecord(string key) => new()
    {
        Key = key,
        Purpose = "BidReceipt",
        Class = MessageClass.Offer,
        PersonId = 7,
        RecipientName = "Sam Okafor",
        Address = "sam@charity.example",
        SenderName = "Riverside Council",
        ReplyTo = "tenders@riverside.example",
        TenderId = 42,
        Occasion = "version 1",
        DeadlineVersion = 0,
        Subject = "We have your bid",
        TextBody = "Hello",
        HtmlBody = "<p>Hello",
        StopLink = "https://tenders.example.org/stop/abc",
        CreatedAt = Now,
    };

    private sealed class Messages(DbContextOptions<Messages> options) : DbContext(options)
    {
        public DbSet<MessageRecord> Records => Set<MessageRecord>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.ApplyConfiguration(new MessageRecordTable());
    }
}
