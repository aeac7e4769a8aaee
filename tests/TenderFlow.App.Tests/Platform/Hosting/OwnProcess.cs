using System.Diagnostics;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting;

/// <summary>The built executable as a process of its own, which a test may kill.</summary>
internal sealed class OwnProcess : IDisposable
{
    private const string Ready = "TenderFlow is ready. Open ";
    private readonly Process process;
    private readonly List<string> said = [];
    private Task rest = Task.CompletedTask;

    private OwnProcess(IEnumerable<string> words) => process = Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tenderflow.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>Where it serves.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Serves a folder on a free port of this machine.</summary>
    public static async Task<OwnProcess> ServeAsync(string folder)
    {
        var own = new OwnProcess(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]);
        own.process.BeginOutputReadLine();
        while (await own.process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            own.said.Add(line);
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                own.Address = new(line[Ready.Length..].Split(' ')[0]);
                // A full pipe would hold the process up.
                own.rest = own.process.StandardError.ReadToEndAsync(CancellationToken.None);
                return own;
            }
        }

        own.Dispose();
        throw new InvalidOperationException(string.Join('\n', own.said));
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its exit code and what it said on standard error, line by line.</returns>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(params string[] words)
    {
        using var own = new OwnProcess(words);
        own.process.BeginOutputReadLine();
        var errors = await own.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await own.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (own.process.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Ends it at once, with no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await rest;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
