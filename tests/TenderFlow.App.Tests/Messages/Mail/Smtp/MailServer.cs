using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TenderFlow.App.Tests.Messages.Mail.Smtp;

/// <summary>A mail server on a free port of this machine. It takes mail, and refuses what a test tells it to.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The messages it took, as they came.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>How many connections there were.</summary>
    public int Connections { get; private set; }

    /// <summary>What it says to a command; null for its usual answer.</summary>
    public Func<string, string?> Says { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        if (!serving.IsCompleted)
        {
            await stopping.CancelAsync();
            listener.Stop();
            await serving;
            stopping.Dispose();
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                Connections++;
                await TalkAsync(client);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var lines = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "220 here");
        while (await lines.ReadLineAsync(stopping.Token) is { } command)
        {
            var answer = Says(command) ?? Usual(command);
            if (answer == "hang up")
            {
                return;
            }

            await SayAsync(stream, answer);
            if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                var data = await DataAsync(lines);
                var verdict = Says("content") ?? "250 taken";
                if (verdict == "hang up")
                {
                    return;
                }

                if (verdict.StartsWith("250", StringComparison.Ordinal))
                {
                    Taken.Add(data);
                }

                await SayAsync(stream, verdict);
            }
        }
    }

    private static string Usual(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" => "250-here\r\n250 8BITMIME",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task<string> DataAsync(StreamReader lines)
    {
        var data = new StringBuilder();
        while (await lines.ReadLineAsync(stopping.Token) is { } line and not ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private static Task SayAsync(NetworkStream stream, string line) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}
