using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace TenderFlow.Durable.Embedded.Tests.Crashes;

public sealed class KilledProcessTests
{
    [Fact]
    public async Task A_process_killed_again_and_again_ends_with_the_same_counts()
    {
        var folder = Directory.CreateTempSubdirectory("tf-engine-");
        try
        {
            var database = Path.Combine(folder.FullName, "engine.db");
            foreach (var lines in new[] { 1, 40, 7, 150, 90 })
            {
                Assert.False(await RunAsync(database, killAfter: lines), "It was done before it could be killed.");
            }

            Assert.True(await RunAsync(database, killAfter: int.MaxValue));
            await AssertCountsAsync(database);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs the worker and kills it once it has said enough.</summary>
    /// <returns>True if it came to its end.</returns>
    private static async Task<bool> RunAsync(string database, int killAfter)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KilledProcessTests).Assembly.Location);
        }

        start.ArgumentList.Add(CrashWorker.Argument);
        start.ArgumentList.Add(database);
        using var worker = Process.Start(start)!;
        var done = false;
        var lines = 0;
        while (await worker.StandardOutput.ReadLineAsync() is { } line)
        {
            done |= line == "done";
            if (++lines == killAfter)
            {
                worker.Kill();
            }
        }

        await worker.WaitForExitAsync();
        Assert.True(!done || worker.ExitCode == 0, $"The worker ended with {worker.ExitCode}.");
        return done;
    }

    private static async Task AssertCountsAsync(string database)
    {
        await using var engine = new EmbeddedEngine(
            new() { DatabasePath = database }, new(), NoServices.Instance, new FakeTimeProvider());
        for (var number = 0; number < CrashWorker.Instances; number++)
        {
            var done = await engine.Client.GetInstanceAsync(CrashWorker.IdOf(number), getInputsAndOutputs: true);
            Assert.Equal(OrchestrationRuntimeStatus.Completed, done!.RuntimeStatus);
            Assert.Equal([CrashWorker.Runs, 3 * CrashWorker.Runs], done.ReadOutputAs<int[]>()!);
        }
    }
}
