using System.CommandLine;

namespace TenderFlow.Benchmarks;

/// <summary>The words behind <c>./run bench</c>.</summary>
internal static class CommandLine
{
    /// <returns>0: measured. 1: something could not be measured; standard error says why.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        if (args is [ChildProcess.Word, .. var child])
        {
            return ChildProcess.RunAsync(child);
        }

        // ./run passes on the word that chose this program.
        args = args is ["bench", .. var options] ? options : args;

        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var only = new Option<string[]>("--only")
        {
            Description = "Take only this measure; may be given more than once.",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. AllMeasures.Create().Select(measure => measure.Name)]);
        var root = new RootCommand("Measures speed beside a peer or a physical limit.") { json, only };
        root.SetAction((parsed, _) => MeasureAsync(parsed.GetValue(only) ?? [], parsed.GetValue(json)));
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(string[] only, bool json)
    {
        var readings = new List<(string Name, Reading Reading)>();
        var failed = false;
        foreach (var measure in AllMeasures.Create().Where(m => only.Length == 0 || only.Contains(m.Name)))
        {
            await Console.Error.WriteLineAsync($"{measure.Name} …");
            try
            {
                var reading = await measure.RunAsync(line => Console.Error.WriteLine($"  {line}"));
                readings.Add((measure.Name, reading));
            }
            catch (MeasureException missing)
            {
                failed = true;
                await Console.Error.WriteLineAsync($"{measure.Name} could not be measured. {missing.Message}");
            }
        }

        Console.WriteLine(json ? Report.Json(readings) : Report.Table(readings));
        return failed ? 1 : 0;
    }
}
