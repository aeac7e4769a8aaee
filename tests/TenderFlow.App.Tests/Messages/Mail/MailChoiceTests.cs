using Microsoft.Extensions.Configuration;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Messages.Mail.Notify;
using TenderFlow.App.Messages.Mail.SendGrid;
using TenderFlow.App.Messages.Mail.Smtp;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail;

public sealed class MailChoiceTests : IDisposable
{
    private const string NotifyKey = "team-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private readonly Outside outside = new();

    public void Dispose() => outside.Dispose();

    [Fact]
    public void Without_a_setting_mail_stays_in_its_folder()
    {
        Assert.Null(Choose());
        Assert.Null(MailChoice.Outside(null, Mails.Options, outside.Book, outside.Clock));
        Assert.Null(Choose(("Mail:Sender", "folder")));
    }

    [Fact]
    public void A_setting_names_the_carrier()
    {
        Assert.IsType<SendGridMail>(Choose(("Mail:Sender", "sendgrid"), ("Mail:SendGrid:ApiKey", "SG.x")));
        Assert.IsType<SmtpMail>(Choose(("Mail:Sender", "smtp"), ("Mail:Smtp:Host", "mail.example")));
        Assert.IsType<NotifyMail>(Choose(
            ("Mail:Sender", "notify"), ("Mail:Notify:ApiKey", NotifyKey), ("Mail:Notify:TemplateId", "t")));
    }

    [Theory]
    [InlineData("sendgrid", "Set Mail:SendGrid:ApiKey. Without it no mail can be sent.")]
    [InlineData("notify", "Set Mail:Notify:ApiKey. Without it no mail can be sent.")]
    [InlineData("smtp", "Set Mail:Smtp:Host. Without it no mail can be sent.")]
    [InlineData("pigeon", "Set Mail:Sender to folder, sendgrid, notify or smtp.")]
    public void A_setting_that_lacks_something_says_what_to_do(string sender, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<DomainError>(() => Choose(("Mail:Sender", sender))).Message);

    private IMailSender? Choose(params (string Name, string Value)[] settings) => MailChoice.Outside(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build(),
        Mails.Options, outside.Book, outside.Clock);
}
