using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.Durable;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Instances;

/// <summary>What a person sees and does with the orchestrations of a folder that nobody serves.</summary>
public sealed class InstanceCommandTests : IAsyncDisposable
{
    private readonly InstanceTerminal _terminal = new();

    [Fact]
    public async Task A_list_shows_each_instance_in_a_line_and_can_be_narrowed()
    {
        await _terminal.PlayAsync();

        var (code, all, _) = await _terminal.RunAsync("list");
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "ID        WHAT     STATE      STARTED              LAST STEP            TROUBLE",
                "bid:1     Wait     Running    2026-09-01 10:00:00  2026-09-01 10:00:00",
                "bid:2     Missing  Pending    2026-09-01 10:00:00  2026-09-01 10:00:00  "
                    + "Step 1 of instance 'bid:2' cannot be run: No orchestrator i…",
                "tender:1  Print    Failed     2026-09-01 10:00:00  2026-09-01 10:00:00  "
                    + "Task 'Printer' (#0) failed: no paper",
                "tender:2  Wait     Completed  2026-09-01 10:00:00  2026-09-01 10:00:00",
            ],
            all);
        Assert.Equal(["bid:1", "bid:2"], Ids(await _terminal.RunAsync("list", "--text", "BID")));
        Assert.Equal(
            ["tender:1", "tender:2"], Ids(await _terminal.RunAsync("list", "--status", "failed", "--status", "completed")));
        Assert.Equal(["bid:2"], Ids(await _terminal.RunAsync("list", "--stuck")));
        Assert.Equal(["There is no such instance."], (await _terminal.RunAsync("list", "--text", "?")).Out);
    }

    [Fact]
    public async Task A_long_list_says_how_to_see_the_rest()
    {
        await _terminal.PlayAsync();

        var (_, first, _) = await _terminal.RunAsync("list", "--take", "3");
        var rest = await _terminal.RunAsync("list", "--after", "tender:1");

        Assert.Equal("There are more. See them with: --after tender:1", first[^1]);
        Assert.Equal(["tender:2"], Ids(rest));
    }

    [Fact]
    public async Task A_program_reads_JSON()
    {
        await _terminal.PlayAsync();

        var list = JsonDocument.Parse(string.Concat((await _terminal.RunAsync("list", "--json")).Out)).RootElement;
        var one = JsonDocument.Parse(string.Concat((await _terminal.RunAsync("show", "tender:1", "--json")).Out)).RootElement;

        Assert.Equal("Failed", list[2].GetProperty("runtimeStatus").GetString());
        Assert.Equal("tender:1", one.GetProperty("instance").GetProperty("instanceId").GetString());
        Assert.Contains(
            one.GetProperty("history").EnumerateArray(), e => e.GetProperty("type").GetString() == "TaskFailed");
    }

    [Fact]
    public async Task A_history_is_one_line_an_event_in_UK_time()
    {
        await _terminal.PlayAsync();

        var (_, lines, _) = await _terminal.RunAsync("show", "tender:1", "--width", "80");

        Assert.Equal(
            [
                "tender:1 is Failed. It runs Print. It was started 2026-09-01 10:00:00, UK time.",
                "2026-09-01 10:00:00  started             Print",
                "2026-09-01 10:00:00  activity asked for  Printer #0",
                "2026-09-01 10:00:00  activity failed     Printer #0                    System.I…",
                "2026-09-01 10:00:00  ended               Failed                        TenderFl…",
            ],
            lines);
    }

    [Fact]
    public async Task What_is_put_aside_is_shown_and_can_be_let_go_on()
    {
        await _terminal.PlayAsync();

        var (_, stuck, _) = await _terminal.RunAsync("show", "bid:2");
        var (code, retried, _) = await _terminal.RunAsync("retry", "bid:2");

        Assert.EndsWith("It stands still.", stuck[0], StringComparison.Ordinal);
        Assert.Contains("put aside", stuck[1], StringComparison.Ordinal);
        Assert.Equal("Once the cause is mended, let it go on with: instances retry bid:2", stuck[^1]);
        Assert.Equal(0, code);
        Assert.Equal(["bid:2 will read 1 message again. It goes on when TenderFlow runs again."], retried);
    }

    [Fact]
    public async Task A_failed_one_is_rewound_or_begins_again()
    {
        await _terminal.PlayAsync();

        var rewound = await _terminal.RunAsync("retry", "tender:1");
        var again = await _terminal.RunAsync("retry", "tender:2", "--from-start");
        _terminal.PaperIsThere = true;
        await _terminal.PumpAsync();

        Assert.Equal(["tender:1 was rewound to before its failure. It goes on when TenderFlow runs again."], rewound.Out);
        Assert.Equal(["tender:2 begins again from the start. It goes on when TenderFlow runs again."], again.Out);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await _terminal.StatusAsync("tender:1"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await _terminal.StatusAsync("tender:2"));
    }

    [Fact]
    public async Task One_that_runs_is_ended_with_a_reason_and_old_ones_are_deleted()
    {
        await _terminal.PlayAsync();

        var ended = await _terminal.RunAsync("terminate", "bid:1", "--reason", "sent by mistake");
        await _terminal.PumpAsync();
        var kept = await _terminal.RunAsync("purge", "--days", "7");
        var gone = await _terminal.RunAsync("purge", "--days", "0");

        Assert.Equal(["bid:1 will end as Terminated when TenderFlow runs again."], ended.Out);
        Assert.Equal(["Deleted 0 instances that ended before 2026-08-25 10:00:00, UK time."], kept.Out);
        Assert.Equal(["Deleted 3 instances that ended before 2026-09-01 10:00:00, UK time."], gone.Out);
        Assert.Equal(["bid:2"], Ids(await _terminal.RunAsync("list")));
    }

    [Theory]
    [InlineData("There is no instance 'x'. See all with: instances list", "show", "x")]
    [InlineData("There is no instance 'x'. See all with: instances list", "retry", "x")]
    [InlineData("There is no instance 'x'. See all with: instances list", "terminate", "x", "--reason", "y")]
    [InlineData("There is nothing to retry. bid:1 is Running.", "retry", "bid:1")]
    [InlineData("bid:1 is Running. Terminate it before you begin it again.", "retry", "bid:1", "--from-start")]
    [InlineData("There is nothing to end. tender:2 is Completed.", "terminate", "tender:2", "--reason", "y")]
    public async Task What_cannot_be_done_is_said_in_one_line(string line, params string[] words)
    {
        await _terminal.PlayAsync();

        var (code, output, error) = await _terminal.RunAsync(words);

        Assert.Equal((1, line), (code, Assert.Single(error)));
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_folder_without_anything_and_one_in_use_are_said_in_one_line()
    {
        var nothing = await _terminal.RunAsync("list");
        await _terminal.PlayAsync();
        await using var running = _terminal.Open();
        running.Services.GetRequiredService<TenderFlow.Durable.Embedded.EmbeddedEngine>();

        var inUse = await OwnProcess.RunAsync("instances", "list", "--data", _terminal.Folder);

        Assert.StartsWith("There is nothing in", Assert.Single(nothing.Error), StringComparison.Ordinal);
        Assert.Contains("is using the folder", Assert.Single(inUse.Lines), StringComparison.Ordinal);
        Assert.Equal((1, 1), (nothing.Code, inUse.ExitCode));
    }

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<string> Ids((int Code, IReadOnlyList<string> Out, IReadOnlyList<string> Error) answer) =>
        [.. answer.Out.Skip(1).Select(line => line.Split(' ')[0])];
}
