using System.Text;
using MimeKit;
using TenderFlow.App.Messages.Mail;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail;

public class MimeMailTests
{
    [Fact]
    public void It_reads_back_as_text_HTML_and_calendar_without_an_attachment_MSG_9()
    {
        var message = Parse(Mails.Receipt);

        var parts = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], parts.Select(part => part.ContentType.MimeType));
        Assert.Equal(Mails.Receipt.TextBody, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Mails.Receipt.HtmlBody, message.HtmlBody);
        Assert.Equal(Mails.Receipt.Calendar, ((TextPart)parts[2]).Text.ReplaceLineEndings("\r\n"));
        Assert.Equal("PUBLISH", parts[2].ContentType.Parameters["method"]);
        Assert.Empty(message.Attachments);
    }

    [Fact]
    public void Its_headers_say_who_writes_and_who_reads_the_answer_MSG_9()
    {
        var message = Parse(Mails.Receipt);

        Assert.Equal("\"Riverside Council\" <no-reply@tenders.example.org>", message.From.ToString());
        Assert.Equal("\"Riverside Council\" <tenders@riverside.example>", message.ReplyTo.ToString());
        Assert.Equal("\"Sam Okafor\" <sam@charity.example>", message.To.ToString());
        Assert.Equal(Mails.Receipt.Subject, message.Subject);
        Assert.Equal(Mails.Receipt.Date, message.Date);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.False(message.Headers.Contains("List-Unsubscribe"));
    }

    [Fact]
    public void An_offer_can_be_stopped_with_one_click_MSG_1()
    {
        var message = Parse(Mails.Receipt with { StopLink = new Uri("https://tenders.example.org/stop/abc") });

        Assert.Equal("<https://tenders.example.org/stop/abc>", message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void Messages_about_one_tender_stay_together()
    {
        var first = Parse(Mails.Receipt);
        var second = Parse(Mails.Receipt with { Key = "another" });

        Assert.NotEqual(first.MessageId, second.MessageId);
        Assert.Equal(first.References.Single(), second.References.Single());
        Assert.Equal(first.InReplyTo, second.InReplyTo);
        Assert.Empty(Parse(Mails.Receipt with { Thread = null }).References);
    }

    [Fact]
    public void The_same_mail_gives_the_same_bytes_MSG_6() =>
        Assert.Equal(MimeMail.Bytes(Mails.Receipt, Mails.Options), MimeMail.Bytes(Mails.Receipt with { }, Mails.Options));

    [Fact]
    public void It_goes_out_in_lines_that_every_mail_server_takes()
    {
        var text = Encoding.UTF8.GetString(MimeMail.Bytes(Mails.Receipt, Mails.Options));

        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("=0D", text, StringComparison.Ordinal);
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 200));
    }

    [Fact]
    public void A_cancelled_date_says_so_to_the_mail_reader_MSG_10()
    {
        var cancelled = Mails.Receipt.Calendar!.Replace("METHOD:PUBLISH", "METHOD:CANCEL", StringComparison.Ordinal);

        var parts = (Multipart)Parse(Mails.Receipt with { Calendar = cancelled }).Body!;

        Assert.Equal("CANCEL", parts[2].ContentType.Parameters["method"]);
    }

    [Theory]
    [InlineData("Sam\r\nBcc: all@example.org")]
    [InlineData("Sam\nBcc: all@example.org\n\nNew body")]
    [InlineData("Sam\u2028Bcc: all@example.org")]
    [InlineData("Sam\0\u000b\u000c\u0085Bcc: all@example.org")]
    [InlineData("\"Sam\" <all@example.org>, Other")]
    [InlineData("=?utf-8?q?Sam=0d=0aBcc:_all@example.org?=")]
    [InlineData("Sam%0d%0aBcc: all@example.org")]
    [InlineData("\u560d\u560aBcc: all@example.org")]
    [InlineData("\u202eSam\u202c")]
    [InlineData("")]
    public void A_hostile_name_adds_no_header_and_no_recipient(string hostile)
    {
        var mail = Mails.Receipt with { ToName = hostile, FromName = hostile, Subject = hostile };

        var message = Parse(mail);
        var header = Encoding.UTF8.GetString(MimeMail.Bytes(mail, Mails.Options)).Split("\r\n\r\n")[0];

        Assert.Equal(Mails.Receipt.ToAddress, Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal("no-reply@tenders.example.org", Assert.Single(message.From.Mailboxes).Address);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain(header.Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(message.HtmlBody!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sam")]
    [InlineData("sam@")]
    [InlineData("@charity.example")]
    [InlineData("sam@charity.example\r\nBcc: all@example.org")]
    [InlineData("sam@charity.example, all@example.org")]
    [InlineData("Sam <sam@charity.example>")]
    [InlineData("sam@charity.example (Sam)")]
    [InlineData("sam charity@charity.example")]
    [InlineData("sam@charity..example")]
    public void Mail_to_no_real_address_is_refused_MSG_8(string address)
    {
        Assert.False(MailAddress.IsUsable(address));
        Assert.Throws<UnusableAddress>(() => MimeMail.Bytes(Mails.Receipt with { ToAddress = address }, Mails.Options));
    }

    [Theory]
    [InlineData("sam@charity.example")]
    [InlineData("sam.o'kafor+bids@mail.charity.example")]
    [InlineData("s@c.example")]
    public void Mail_to_a_real_address_is_taken(string address) => Assert.True(MailAddress.IsUsable(address));

    private static MimeMessage Parse(OutgoingMail mail)
    {
        using var bytes = new MemoryStream(MimeMail.Bytes(mail, Mails.Options));
        return MimeMessage.Load(bytes);
    }
}
