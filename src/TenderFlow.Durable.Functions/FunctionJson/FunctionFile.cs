using System.Text;
using System.Text.Json;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.Durable.Functions.FunctionJson;

/// <summary>
/// What the host must find to know a function: a folder with its name, and in it a file <c>function.json</c>.
/// </summary>
/// <param name="FunctionName">The name, and the folder.</param>
/// <param name="Json">The content of the file.</param>
public sealed record FunctionFile(string FunctionName, string Json)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n" };

    /// <summary>The files of all orchestrators and activities, by name. The code is the only list of them.</summary>
    public static IReadOnlyList<FunctionFile> Of(DurableTaskRegistry registry) =>
    [
        .. registry.Orchestrators
            .Select(name => Triggered(name, "orchestrationTrigger", DurableFunctions.OrchestrationBinding))
            .Concat(registry.Activities
                .Select(name => Triggered(name, "activityTrigger", DurableFunctions.ActivityBinding)))
            .OrderBy(file => file.FunctionName, StringComparer.Ordinal),
    ];

    /// <summary>Writes the file into its folder below the folder of the application.</summary>
    public void WriteTo(string applicationFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(applicationFolder, FunctionName));
        File.WriteAllText(Path.Combine(folder.FullName, "function.json"), Json);
    }

    // No output: the host would take base64 in a declared "$return" apart, and the extension could not read it.
    private static FunctionFile Triggered(string function, string trigger, string binding)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("bindings");
            json.WriteStartObject();
            json.WriteString("type", trigger);
            json.WriteString("direction", "in");
            json.WriteString("name", binding);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new(function, Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }
}
