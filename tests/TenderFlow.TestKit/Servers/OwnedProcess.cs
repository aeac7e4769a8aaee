using System.Diagnostics;
using System.Text;

namespace TenderFlow.TestKit.Servers;

/// <summary>A server that lives no longer than this process, even when this process is killed.</summary>
internal sealed class OwnedProcess : IAsyncDisposable
{
    // The shell waits for the end of its input, which comes with the end of whoever holds the other side of it.
    private const string Script = """
        "$@" </dev/null & child=$!
        (while kill -0 $child 2>/dev/null; do sleep 1; done; kill $$) >/dev/null 2>&1 &
        read -r _
        kill -QUIT $child 2>/dev/null
        wait $child 2>/dev/null
        """;

    private readonly Process shell;
    private readonly StringBuilder said = new();

    private OwnedProcess(Process shell)
    {
        this.shell = shell;
        shell.OutputDataReceived += (_, line) => Note(line.Data);
        shell.ErrorDataReceived += (_, line) => Note(line.Data);
        shell.BeginOutputReadLine();
        shell.BeginErrorReadLine();
    }

    /// <summary>True when it has stopped by itself.</summary>
    public bool HasStopped => shell.HasExited;

    /// <summary>What it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Starts a program.</summary>
    public static OwnedProcess Start(params string[] words) => new(Process.Start(
        new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", .. words])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended badly, or could not be started; with what it said.</exception>
    public static async Task RunAsync(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}: {await output}{await error}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private void Note(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
