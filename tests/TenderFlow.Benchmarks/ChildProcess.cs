using System.Diagnostics;

namespace TenderFlow.Benchmarks;

/// <summary>Parts of a measure that need a process of their own: this program again, with other words.</summary>
internal static class ChildProcess
{
    public const string Word = "child";

    /// <summary>The child's side.</summary>
    public static Task<int> RunAsync(string[] args) => args switch
    {
        _ => throw new ArgumentException($"No child of the benchmarks is called '{string.Join(' ', args)}'.", nameof(args)),
    };

    /// <summary>Starts a child and gives what it prints.</summary>
    /// <exception cref="MeasureException">It failed; it has said why on standard error.</exception>
    public static async Task<string> AskAsync(params string[] args)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Word, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? said.Trim()
            : throw new MeasureException($"The part '{args[0]}' ended with {child.ExitCode}.");
    }
}
