namespace TenderFlow.Durable.Embedded.Tests.Scenarios;

public sealed class VersionTests
{
    [Fact]
    public async Task An_instance_that_runs_survives_a_deployment_on_the_branch_it_began_with()
    {
        await using var test = TestEngine.With(
            registry => Register(registry, "1.9", async context =>
            {
                await context.CallActivityAsync("Old");
                return await context.WaitForExternalEvent<string>("go");
            }),
            path => new() { DatabasePath = path });
        await test.RunAsync("Tender", id: "before");

        await test.ReopenAsync(registry => Register(registry, "1.10", async context =>
        {
            await context.CallActivityAsync(context.CompareVersionTo("1.10") < 0 ? "Old" : "New");
            return await context.WaitForExternalEvent<string>("go") + " " + context.Version;
        }));
        await test.RunAsync("Tender", id: "after");
        await test.Client.RaiseEventAsync("before", "go", "done");
        await test.Client.RaiseEventAsync("after", "go", "done");
        await test.RunAsync();

        Assert.Equal("done 1.9", (await test.ShowAsync("before")).ReadOutputAs<string>());
        Assert.Equal("done 1.10", (await test.ShowAsync("after")).ReadOutputAs<string>());
        Assert.Equal("1.9", (await test.ShowAsync("before")).Version);
    }

    [Fact]
    public async Task A_start_and_a_child_may_ask_for_a_version_of_their_own()
    {
        await using var test = TestEngine.With(registry => Register(registry, "2", async context =>
        {
            var own = new TaskOptions { Version = "3" };
            var none = new TaskOptions { Version = TaskVersion.Unversioned };
            return $"{context.Version} {await context.CallSubOrchestratorAsync<string>("Child")} "
                + $"{await context.CallSubOrchestratorAsync<string>("Child", own)} "
                + $"{await context.CallSubOrchestratorAsync<string>("Child", none)}.";
        }));

        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            "Tender", new StartOrchestrationOptions("one") { Version = "1" });
        await test.RunAsync();

        Assert.Equal("1 2 3 .", (await test.ShowAsync()).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_new_run_keeps_the_version_unless_it_is_given_another()
    {
        await using var test = TestEngine.With(registry => registry.AddOrchestratorFunc<string, string>(
            "Renew", (context, soFar) =>
            {
                var seen = $"{soFar}{context.Version} ";
                if (seen.Length == 2)
                {
                    context.ContinueAsNew(seen);
                }
                else if (seen.Length == 4)
                {
                    context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2" }, seen);
                }

                return Task.FromResult(seen);
            }));

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Renew", "", new("one") { Version = "1" });
        await test.RunAsync();

        Assert.Equal("1 1 2 ", (await test.ShowAsync()).ReadOutputAs<string>());
        Assert.Equal("2", (await test.ShowAsync()).Version);
    }

    private static void Register(
        DurableTaskRegistry registry, string version, Func<TaskOrchestrationContext, Task<string>> run)
    {
        registry.DefaultVersion = version;
        registry.AddOrchestratorFunc("Tender", run)
            .AddOrchestratorFunc("Child", context => Task.FromResult(context.Version))
            .AddActivityFunc<object?, string>("Old", (_, _) => "")
            .AddActivityFunc<object?, string>("New", (_, _) => "");
    }
}
