using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TenderFlow.Simulation.Terminal;

/// <summary>A worker in a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts one.</summary>
    /// <param name="program">The program to start; another build of this one, or this one itself.</param>
    public WorkerProcess(string program)
    {
        var start = new ProcessStartInfo(program, ["simulate", "--worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // Two workers on two cores: a collector with threads of its own would only get in the way.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>This program.</summary>
    public static string Own => Environment.ProcessPath ?? throw new InvalidOperationException("This program has no path.");

    /// <summary>Plays a seed.</summary>
    public async Task<SeedResult> PlayAsync(long seed, CancellationToken stop)
    {
        await process.StandardInput.WriteLineAsync(seed.ToString(CultureInfo.InvariantCulture).AsMemory(), stop);
        await process.StandardInput.FlushAsync(stop);
        return await process.StandardOutput.ReadLineAsync(stop) is { } line
            ? JsonSerializer.Deserialize<SeedResult>(line, SeedResult.Format)!
            : throw new InvalidOperationException($"The worker ended while it played seed {seed}.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            process.Kill();
        }

        process.Dispose();
    }
}
