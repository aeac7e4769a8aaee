using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using TenderFlow.App.Messages.Arrival;

namespace TenderFlow.App.Messages.Mail.Smtp;

/// <summary>
/// Sends mail through a mail server. A message has the same identity each time, so a mailbox that gets it twice can show it
/// once. What comes back later goes to the answering address: a mail server tells nobody else.
/// </summary>
public sealed class SmtpMail(SmtpSettings settings, MailOptions options, HandoverBook book, TimeProvider clock)
    : OutsideMail(book, clock)
{
    /// <summary>What it is called in our record.</summary>
    public const string Name = "smtp";

    private const int MostInConnection = 100;

    /// <inheritdoc/>
    protected override string Carrier => Name;

    /// <inheritdoc/>
    protected override IEnumerable<IReadOnlyList<Parcel>> Requests(IReadOnlyList<Parcel> parcels) =>
        parcels.Chunk(MostInConnection);

    /// <inheritdoc/>
    protected override async Task CarryAsync(IReadOnlyList<Parcel> request, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        try
        {
            await OpenAsync(client, cancellationToken);
        }
        catch (Exception error) when (error is SocketException or IOException or ProtocolException or CommandException
            or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            Fail(request, new IOException($"The mail server cannot be used: {error.Message}", error));
            return;
        }

        foreach (var parcel in request)
        {
            if (client.IsConnected)
            {
                await SendAsync(client, parcel, cancellationToken);
            }
        }

        Fail(request.Where(parcel => parcel.IsOpen), new IOException("The mail server closed the connection."));
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
    }

    private async Task OpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        if (settings.Plain && !(IPAddress.TryParse(settings.Host, out var address) && IPAddress.IsLoopback(address)))
        {
            throw new IOException("Mail goes without encryption only to a server on this machine. Set Mail:Smtp:Plain to false.");
        }

        await client.ConnectAsync(
            settings.Host, settings.Port,
            settings.Plain ? SecureSocketOptions.None
                : settings.Port == 465 ? SecureSocketOptions.SslOnConnect
                : SecureSocketOptions.StartTls,
            cancellationToken);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }
    }

    private async Task SendAsync(SmtpClient client, Parcel parcel, CancellationToken cancellationToken)
    {
        using var message = MimeMail.Build(parcel.Mail, options);
        try
        {
            await client.SendAsync(message, cancellationToken);
            parcel.Take(message.MessageId);
        }
        catch (SmtpCommandException error) when ((int)error.StatusCode is >= 500 and < 600)
        {
            parcel.Fail(error.ErrorCode == SmtpErrorCode.RecipientNotAccepted
                ? new UnusableAddress(parcel.Mail.ToAddress)
                : new MailRefused($"The mail server answered {(int)error.StatusCode}: {error.Message}"));
        }
        catch (SmtpCommandException error)
        {
            parcel.Fail(new IOException($"The mail server answered {(int)error.StatusCode}: {error.Message}", error));
        }
        catch (Exception error) when (error is SocketException or IOException or ProtocolException)
        {
            parcel.Fail(new MailInDoubt());
        }
    }

    private static void Fail(IEnumerable<Parcel> parcels, Exception trouble)
    {
        foreach (var parcel in parcels)
        {
            parcel.Fail(trouble);
        }
    }
}
