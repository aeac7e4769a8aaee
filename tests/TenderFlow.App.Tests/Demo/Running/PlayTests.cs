using System.Diagnostics;
using TenderFlow.App.Demo;
using TenderFlow.App.Demo.Results;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Demo.Running;

[Collection(nameof(SmallPlay))]
public class PlayTests(SmallPlay play)
{
    [Fact]
    public void A_play_breaks_no_promise_fails_nowhere_and_sends_nothing_twice()
    {
        Assert.Empty(play.Result.InvariantViolations);
        Assert.Equal(0, play.Result.OrchestrationsFailed);
        Assert.Equal(0, play.Result.MessagesDuplicate);
        Assert.Equal(5, play.Result.Tenders);
        Assert.True(play.Result is { BidsReceived: > 0, RemindersSent: > 0, SupportOffersSent: > 0, ReviewRequestsSent: > 0 });
    }

    [Fact]
    public async Task Another_seed_gives_another_result()
    {
        using var folder = new TemporaryFolder();
        var other = await SmallPlay.PlayAsync(play.Settings with { Folder = folder.Path, Seed = 2 });
        Assert.NotEqual(Json(play.Result), Json(other));
        Assert.Empty(other.InvariantViolations);
    }

    // A play that was never killed is the same by the same proof: the last part of this one runs in another process.
    [Fact]
    public async Task The_same_seed_gives_the_same_result_even_when_the_play_is_killed_again_and_again()
    {
        using var folder = new TemporaryFolder();
        var settings = play.Settings with { Folder = folder.Path };
        foreach (var part in new[] { 0.05, 0.17, 0.31, 0.48, 0.7 })
        {
            await KillAtAsync(settings, DemoSettings.Starts + ((settings.Ends - DemoSettings.Starts) * part));
        }

        Assert.Equal(Json(play.Result), Json(await SmallPlay.PlayAsync(settings)));
    }

    private static async Task KillAtAsync(DemoSettings settings, DateTimeOffset at)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "tenderflow.dll"), "demo", "--json", "--data", settings.Folder,
            "--seed", $"{settings.Seed}", "--tenders", $"{settings.Tenders}", "--months", $"{settings.Months}",
        ])
        { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        child.BeginErrorReadLine();
        child.BeginOutputReadLine();
        // The state is replaced by a rename, so it can be read at any time.
        while (!child.HasExited && !(DemoState.Read(settings.Folder)?.Now >= at))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.False(child.HasExited, "The play ended before it could be killed.");
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static string Json(DemoResult result) => (result with { WallSeconds = 0 }).ToJson();
}
