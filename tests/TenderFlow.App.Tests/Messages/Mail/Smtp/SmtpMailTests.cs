using System.Text;
using MimeKit;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.Smtp;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail.Smtp;

public sealed class SmtpMailTests : IAsyncDisposable
{
    private readonly Outside outside = new();
    private readonly MailServer server = new();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        outside.Dispose();
    }

    [Fact]
    public async Task Many_mails_share_a_connection_and_arrive_as_they_were_written()
    {
        var mails = Enumerable.Range(1, 3).Select(n => Mails.Receipt with { Key = $"key {n}" }).ToList();

        var troubles = await Sender().SendManyAsync(mails, DateTimeOffset.MaxValue, default);

        Assert.All(troubles, Assert.Null);
        Assert.Equal(1, server.Connections);
        var taken = server.Taken.ConvertAll(Parse);
        Assert.Equal(mails.Select(m => $"{MailKey.Hash(m.Key)}@tenders.example.org"), taken.Select(m => m.MessageId));
        Assert.All(taken, message =>
        {
            Assert.Equal(Mails.Receipt.Subject, message.Subject);
            Assert.Equal(Mails.Receipt.TextBody.ReplaceLineEndings("\r\n").Trim(), message.TextBody!.ReplaceLineEndings("\r\n").Trim());
            Assert.Equal(3, ((Multipart)message.Body!).Count);
        });
    }

    [Fact]
    public async Task What_has_left_is_not_sent_again_MSG_6()
    {
        await Sender().SendAsync(Mails.Receipt, default);
        await Sender().SendAsync(Mails.Receipt, default);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_reader_the_server_does_not_know_needs_another_address_and_the_others_get_theirs_MSG_8()
    {
        server.Says = command => command.Contains("gone@", StringComparison.Ordinal) ? "550 no such user" : null;

        var troubles = await Sender().SendManyAsync(
            [Mails.Receipt with { Key = "a", ToAddress = "gone@charity.example" }, Mails.Receipt with { Key = "b" }],
            DateTimeOffset.MaxValue, default);

        Assert.IsType<UnusableAddress>(troubles[0]);
        Assert.Null(troubles[1]);
        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData("451 try later", typeof(IOException))]
    [InlineData("554 too odd for us", typeof(MailRefused))]
    [InlineData("hang up", typeof(MailInDoubt))]
    public async Task What_the_server_says_of_the_content_decides_what_comes_next(string verdict, Type expected)
    {
        server.Says = command => command == "content" ? verdict : null;
        var troubles = await Sender().SendManyAsync([Mails.Receipt], DateTimeOffset.MaxValue, default);
        Assert.Equal(expected, troubles[0]?.GetType());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        await server.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => Sender().SendAsync(Mails.Receipt, default));
        Assert.Empty(outside.Handovers());
    }

    [Fact]
    public async Task Nothing_leaves_this_machine_without_encryption()
    {
        await Assert.ThrowsAsync<IOException>(() => Sender(new() { Host = "mail.example", Plain = true }).SendAsync(Mails.Receipt, default));
        // This server offers no encryption, so a sender that wants it sends nothing.
        await Assert.ThrowsAsync<IOException>(
            () => Sender(new() { Host = "127.0.0.1", Port = server.Port }).SendAsync(Mails.Receipt, default));
        Assert.Empty(server.Taken);
    }

    private SmtpMail Sender(SmtpSettings? settings = null) => new(
        settings ?? new() { Host = "127.0.0.1", Port = server.Port, Plain = true }, Mails.Options, outside.Book, outside.Clock);

    private static MimeMessage Parse(string data)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(data));
        return MimeMessage.Load(bytes);
    }
}
