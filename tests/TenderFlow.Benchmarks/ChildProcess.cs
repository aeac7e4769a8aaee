using System.Diagnostics;
using TenderFlow.Benchmarks.Engine;

namespace TenderFlow.Benchmarks;

/// <summary>A part of a measure that needs a process of its own: this program again, with other words.</summary>
internal sealed class ChildProcess : IDisposable
{
    public const string Word = "child";
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>The child's side: says one line when it is where it should be, and waits to be killed.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var held = args switch
        {
            ["empty"] => null,
            ["wait", var database] => await WaitingProcess.FillAsync(database),
            ["reopen", var database] => await WaitingProcess.ReopenAsync(database),
            _ => throw new ArgumentException($"No child is called '{string.Join(' ', args)}'.", nameof(args)),
        };
        Console.WriteLine(Environment.WorkingSet);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }

    /// <summary>Starts a child and waits for the line it says.</summary>
    /// <returns>The child, and the memory it takes in bytes.</returns>
    /// <exception cref="MeasureException">It failed; it has said why on standard error.</exception>
    public static async Task<(ChildProcess Child, long Memory)> StartAsync(params string[] args)
    {
        var child = new ChildProcess(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Word, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!);
        if (await child._process.StandardOutput.ReadLineAsync() is { } said)
        {
            return (child, long.Parse(said));
        }

        child.Dispose();
        throw new MeasureException($"The part '{args[0]}' stopped; the lines above say why.");
    }

    /// <summary>Kills it, as a crash would.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
