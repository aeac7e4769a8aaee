using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>
/// The storage emulator Azurite, on this machine only. It has a key of its own for each run, and ends with this process
/// even when this process is killed.
/// </summary>
public sealed class Azurite : IHostedService, IDisposable
{
    private const string Account = "tenderflow";

    // It ends when its input ends, and that is when whoever holds the other side of it is gone.
    private const string Script =
        "process.stdin.resume(); process.stdin.on('end', () => process.exit(0)); require(process.argv[1])";

    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly string folder;
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Chooses a port. Nothing runs yet.</summary>
    /// <param name="folder">Where it keeps its data.</param>
    public Azurite(string folder)
    {
        this.folder = folder;
        Connection = string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};BlobEndpoint=http://127.0.0.1:{port}/{Account};");
        Client = new(Connection);
    }

    /// <summary>The words that open it.</summary>
    public string Connection { get; }

    /// <summary>The way into it.</summary>
    public BlobServiceClient Client { get; }

    /// <inheritdoc/>
    /// <exception cref="DomainError">It is not installed, or does not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("node",
        [
            "-e", Script, "--", Program(), "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--blobPort", port.ToString(CultureInfo.InvariantCulture), "--location", folder,
        ])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{key}";
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw Trouble("Node was not found. Install Node 20 or newer, or leave out --storage azurite.");
        }

        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (process is { HasExited: false })
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The container lets go of it twice: as itself, and as a part that starts and stops.
        if (Interlocked.Exchange(ref process, null) is { } running)
        {
            running.StandardInput.Close();
            running.WaitForExit(MostPatience);
            running.Dispose();
        }
    }

    private static string Program()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var program = Path.Combine(at.FullName, "node_modules", "azurite", "dist", "src", "blob", "main.js");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw Trouble("The storage emulator is not installed. Run 'npm ci' in the top folder, or leave out --storage azurite.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static DomainError Trouble(string sentence) => new(new Refusal("STORAGE", "storage", sentence));

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < MostPatience && !process!.HasExited)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(LookAgain, TimeProvider.System, cancellationToken);
            }
        }

        throw Trouble("The storage emulator did not start. Try again, or leave out --storage azurite.");
    }
}
