using System.CommandLine;
using TenderFlow.Durable;

namespace TenderFlow.App.Platform.Hosting.Instances;

/// <summary>The orchestrations of a data folder, from a terminal.</summary>
public static class InstanceCommands
{
    private const int UsualPage = 50;

    private static readonly Argument<string> Id = new("id") { Description = "The id of the instance, as the list shows it." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON and nothing else." };

    /// <summary>Builds <c>instances list|show|retry|terminate|purge</c>.</summary>
    /// <param name="settingsOf">Where everything is, by the words of the command line.</param>
    /// <param name="build">How the application is put together, so that its orchestrators are known.</param>
    public static Command Build(
        Func<ParseResult, AppSettings> settingsOf, Func<AppSettings, WebApplication> build)
    {
        Func<ParseResult, OpenInstances?> open = words => OpenInstances.In(
            settingsOf(words), build,
            words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
        return new Command("instances", "Look after the orchestrations: what waits, what failed, what stands still.")
        {
            List(open), Show(open), Retry(open), Terminate(open), Purge(open),
        };
    }

    private static Command List(Func<ParseResult, OpenInstances?> open)
    {
        var status = new Option<OrchestrationRuntimeStatus[]>("--status")
        {
            Description = "Only those in one of these states.",
            AllowMultipleArgumentsPerToken = true,
        };
        var text = new Option<string?>("--text") { Description = "Only those with this text in their id." };
        var stuck = new Option<bool>("--stuck") { Description = "Only those that stand still because of an error." };
        var after = new Option<string?>("--after") { Description = "Begin after this id." };
        var take = new Option<int>("--take")
        {
            Description = "How many to show at most.",
            DefaultValueFactory = _ => UsualPage,
        };
        var list = new Command("list", "List them by id.") { status, text, stuck, after, take, Json };
        list.SetAction((words, stop) => WithAsync(open(words), async instances =>
        {
            var filter = new InstanceFilter(
                words.GetValue(status) is { Length: > 0 } states ? states : null, words.GetValue(text),
                words.GetValue(stuck), words.GetValue(after), Math.Max(1, words.GetValue(take)));
            instances.Out.Write(await InstanceList.ReadAsync(instances.Client, filter, words.GetValue(Json), stop));
            return 0;
        }));
        return list;
    }

    private static Command Show(Func<ParseResult, OpenInstances?> open)
    {
        var width = new Option<int>("--width")
        {
            Description = "How long a line may be.",
            DefaultValueFactory = _ => HistoryLines.UsualWidth,
        };
        var show = new Command("show", "Show one with all that has happened to it.") { Id, width, Json };
        show.SetAction((words, stop) => WithAsync(open(words), instances =>
            InstancePage.WriteAsync(
                instances, words.GetValue(Id)!, words.GetValue(width), words.GetValue(Json), stop)));
        return show;
    }

    private static Command Retry(Func<ParseResult, OpenInstances?> open)
    {
        var fromStart = new Option<bool>("--from-start") { Description = "Begin an ended one again from the start." };
        var retry = new Command("retry", "Let one go on that failed or stands still.") { Id, fromStart };
        retry.SetAction((words, stop) => WithAsync(open(words), instances =>
            InstanceChanges.RetryAsync(instances, words.GetValue(Id)!, words.GetValue(fromStart), stop)));
        return retry;
    }

    private static Command Terminate(Func<ParseResult, OpenInstances?> open)
    {
        var reason = new Option<string>("--reason") { Description = "Why; it stays on record.", Required = true };
        var children = new Option<bool>("--with-children") { Description = "And all that it has started and waits for." };
        var terminate = new Command("terminate", "End one for good.") { Id, reason, children };
        terminate.SetAction((words, stop) => WithAsync(open(words), instances => InstanceChanges.TerminateAsync(
            instances, words.GetValue(Id)!, words.GetValue(reason)!, words.GetValue(children), stop)));
        return terminate;
    }

    private static Command Purge(Func<ParseResult, OpenInstances?> open)
    {
        var days = new Option<int>("--days") { Description = "Keep those that ended in the last so many days.", Required = true };
        days.Validators.Add(given =>
        {
            if (given.Tokens is [var only] && int.TryParse(only.Value, out var number) && number < 0)
            {
                given.AddError("Give --days a number of days, 0 or more.");
            }
        });
        var purge = new Command("purge", "Delete those that ended long ago, with their history.") { days };
        purge.SetAction((words, stop) => WithAsync(open(words), instances =>
            InstanceChanges.PurgeAsync(instances, words.GetValue(days), stop)));
        return purge;
    }

    private static async Task<int> WithAsync(OpenInstances? instances, Func<OpenInstances, Task<int>> act)
    {
        if (instances is null)
        {
            return 1;
        }

        await using (instances)
        {
            return await act(instances);
        }
    }
}
