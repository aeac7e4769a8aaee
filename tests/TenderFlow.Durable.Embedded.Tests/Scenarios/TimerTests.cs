namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class TimerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3 * 24 * 60)]
    [InlineData(11 * 24 * 60 + 7)]
    [InlineData(330 * 24 * 60)]
    public async Task A_timer_of_any_length_ends_exactly_when_asked(int minutes)
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));

        var done = await test.RunAsync("Wait");

        Assert.Equal(TestEngine.Start.AddMinutes(minutes).UtcDateTime, done.ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task A_long_timer_is_cut_into_pieces_of_three_days_at_most()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Wait", async context =>
        {
            await context.CreateTimer(TestEngine.Start.AddDays(8).UtcDateTime, CancellationToken.None);
            return 0;
        }));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: new("one"));

        var due = new List<DateTimeOffset>();
        while (await test.Engine.RunUntilIdleAsync() is { } next)
        {
            due.Add(next);
            test.Clock.SetUtcNow(next);
        }

        Assert.Equal([.. new[] { 3, 6, 8 }.Select(day => TestEngine.Start.AddDays(day))], due);
    }

    [Fact]
    public async Task A_timer_in_the_past_fires_at_once()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Wait", async context =>
        {
            await context.CreateTimer(TestEngine.Start.AddDays(-8).UtcDateTime, CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));

        Assert.Equal(TestEngine.Start.UtcDateTime, (await test.RunAsync("Wait")).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task A_cancelled_timer_throws_and_its_firing_is_ignored()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc("Cancel", async context =>
        {
            using var stop = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromMinutes(1), stop.Token);
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            stop.Cancel();
            var cancelled = "no";
            try
            {
                await timer;
            }
            catch (TaskCanceledException)
            {
                cancelled = "yes";
            }

            await context.CreateTimer(TimeSpan.FromMinutes(2), CancellationToken.None);
            return cancelled;
        }));

        Assert.Equal("yes", (await test.RunAsync("Cancel")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Timers_survive_the_end_of_the_process()
    {
        await using var test = TestEngine.With(
            registry => registry.AddOrchestratorFunc("Wait", async context =>
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return context.CurrentUtcDateTime;
            }),
            path => new() { DatabasePath = path });
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Wait", options: new("one"));
        await test.Engine.RunUntilIdleAsync();

        await test.ReopenAsync();
        await test.RunAsync();

        Assert.Equal(TestEngine.Start.AddDays(1).UtcDateTime, (await test.ShowAsync()).ReadOutputAs<DateTime>());
    }
}
