using TenderFlow.App.Messages.Mail;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Mail;

public sealed class MailFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tenderflow-mail-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_message_becomes_one_file_in_the_folder_of_its_month()
    {
        await Send(Mails.Receipt);

        var file = Assert.Single(Files());
        Assert.StartsWith(Path.Combine("2026-09", "20260924T105900Z-"), Path.GetRelativePath(folder.FullName, file), StringComparison.Ordinal);
        Assert.Equal(MimeMail.Bytes(Mails.Receipt, Mails.Options), await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task The_same_key_never_makes_a_second_file_even_after_a_restart_INV_1()
    {
        await Send(Mails.Receipt);
        await Send(Mails.Receipt with { Date = Mails.Receipt.Date.AddMonths(1) });

        Assert.Single(Files());
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one_file_INV_1()
    {
        var sender = new MailFolder(folder.FullName, Mails.Options);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sender.SendAsync(Mails.Receipt, CancellationToken.None)));

        Assert.Single(Files());
    }

    [Fact]
    public async Task After_a_restart_the_folder_still_knows_what_has_left_INV_1()
    {
        Assert.False(new MailFolder(folder.FullName, Mails.Options).HasCarried(Mails.Receipt.Key));

        await Send(Mails.Receipt);

        Assert.True(new MailFolder(folder.FullName, Mails.Options).HasCarried(Mails.Receipt.Key));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_written_again()
    {
        var name = $"20260924T105900Z-{MailKey.Hash(Mails.Receipt.Key)}.part";
        folder.CreateSubdirectory("2026-09");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "2026-09", name), "Fro");

        await Send(Mails.Receipt);

        Assert.EndsWith(".eml", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_name_comes_from_what_people_typed()
    {
        await Send(Mails.Receipt with { Key = "../../../etc/passwd\0/CON:*?", Subject = "../x", ToName = "../../y" });

        var file = Assert.Single(Files());
        Assert.Matches(@"\A2026-09[/\\]20260924T105900Z-[0-9a-f]{32}\.eml\z", Path.GetRelativePath(folder.FullName, file));
    }

    private async Task Send(OutgoingMail mail)
    {
        var sender = new MailFolder(folder.FullName, Mails.Options);
        await sender.SendAsync(mail, CancellationToken.None);
    }

    private string[] Files() => Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories);
}
