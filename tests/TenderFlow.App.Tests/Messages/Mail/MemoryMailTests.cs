using TenderFlow.App.Messages.Mail;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail;

public class MemoryMailTests
{
    [Fact]
    public async Task The_same_key_is_kept_once_INV_1()
    {
        var sender = new MemoryMail(Mails.Options);

        await sender.SendAsync(Mails.Receipt, CancellationToken.None);
        await sender.SendAsync(Mails.Receipt, CancellationToken.None);

        Assert.Equal([Mails.Receipt], sender.Sent);
    }

    [Fact]
    public async Task It_refuses_what_a_real_sender_would_refuse_MSG_8() =>
        await Assert.ThrowsAsync<UnusableAddress>(() =>
            new MemoryMail(Mails.Options).SendAsync(Mails.Receipt with { ToAddress = "nobody" }, CancellationToken.None));
}
