using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.FunctionJson;

/// <summary>
/// What the host must find to know a function: a folder with its name, and in it a file <c>function.json</c>.
/// </summary>
/// <param name="FunctionName">The name, and the folder.</param>
/// <param name="Json">The content of the file.</param>
public sealed record FunctionFile(string FunctionName, string Json)
{
    /// <summary>The name of each file.</summary>
    public const string FileName = "function.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The files of all orchestrators and activities, by name. The code is the only list of them.</summary>
    public static IReadOnlyList<FunctionFile> Of(DurableTaskRegistry registry) =>
    [
        .. registry.Orchestrators
            .Select(name => Of(name, [FunctionBinding.Orchestration(DurableFunctions.OrchestrationBinding)]))
            .Concat(registry.Activities
                .Select(name => Of(name, [FunctionBinding.Activity(DurableFunctions.ActivityBinding)])))
            .OrderBy(file => file.FunctionName, StringComparer.Ordinal),
    ];

    // Never an output called "$return": the host would take base64 in it apart, and the extension could not read it.

    /// <summary>The file of one function.</summary>
    public static FunctionFile Of(string function, IEnumerable<FunctionBinding> bindings, FunctionRetry? retry = null)
    {
        var json = new JsonObject { ["bindings"] = new JsonArray([.. bindings.Select(b => b.ToJson())]) };
        if (retry is not null)
        {
            json.Add("retry", retry.ToJson());
        }

        return new(function, json.ToJsonString(Readable) + "\n");
    }

    /// <summary>Writes the file into its folder below the folder of the application.</summary>
    public void WriteTo(string applicationFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(applicationFolder, FunctionName));
        File.WriteAllText(Path.Combine(folder.FullName, FileName), Json);
    }
}
