using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.FunctionJson;

/// <summary>One binding of a function: what calls it, or what it is given.</summary>
/// <param name="Type">The host's word for it, such as <c>timerTrigger</c>.</param>
/// <param name="Name">Where its value stands in an invocation's <c>Data</c>.</param>
/// <param name="IsOutput">True for the answer of a function that is called over HTTP.</param>
public sealed record FunctionBinding(string Type, string Name, bool IsOutput = false)
{
    /// <summary>What else the host must know, by the host's names.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>True if it is what calls the function.</summary>
    public bool IsTrigger => Type.EndsWith("Trigger", StringComparison.Ordinal);

    /// <summary>A turn of an orchestration.</summary>
    public static FunctionBinding Orchestration(string name) => new("orchestrationTrigger", name);

    /// <summary>A call of an activity.</summary>
    public static FunctionBinding Activity(string name) => new("activityTrigger", name);

    /// <summary>The address of the extension, which comes with each invocation.</summary>
    public static FunctionBinding DurableClient(string name) => new("durableClient", name);

    /// <summary>A tick of the clock. <paramref name="schedule"/> has six fields, the first for seconds, in UTC.</summary>
    public static FunctionBinding Timer(string name, string schedule) => new("timerTrigger", name)
    {
        Settings = new() { ["schedule"] = schedule, ["useMonitor"] = true },
    };

    /// <summary>A message in a queue of Service Bus.</summary>
    /// <param name="name">Where the message stands in <c>Data</c>.</param>
    /// <param name="queue">The queue, or the setting that names it between percent signs.</param>
    /// <param name="connection">The setting that holds the connection, or the prefix of settings that do.</param>
    /// <param name="sessions">True if messages of one session come one after the other.</param>
    public static FunctionBinding Queue(string name, string queue, string connection, bool sessions = false) =>
        new("serviceBusTrigger", name)
        {
            Settings = new() { ["queueName"] = queue, ["connection"] = connection, ["isSessionsEnabled"] = sessions },
        };

    /// <summary>A message in a subscription of a topic of Service Bus.</summary>
    public static FunctionBinding Subscription(string name, string topic, string subscription, string connection) =>
        new("serviceBusTrigger", name)
        {
            Settings = new()
            {
                ["topicName"] = topic,
                ["subscriptionName"] = subscription,
                ["connection"] = connection,
            },
        };

    /// <summary>A new blob, told by the event grid. Its bytes come whole.</summary>
    public static FunctionBinding Blob(string name, string path, string connection) => new("blobTrigger", name)
    {
        Settings = new()
        {
            ["path"] = path,
            ["connection"] = connection,
            ["source"] = "EventGrid",
            ["dataType"] = "binary",
        },
    };

    /// <summary>Every request below the host's route prefix, whoever sends it, and its answer.</summary>
    public static IReadOnlyList<FunctionBinding> Site(string name) =>
    [
        new("httpTrigger", name) { Settings = new() { ["authLevel"] = "anonymous", ["route"] = "{*path}" } },
        new("http", "res", IsOutput: true),
    ];

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = Type,
            ["direction"] = IsOutput ? "out" : "in",
            ["name"] = Name,
        };
        foreach (var (key, value) in Settings)
        {
            json.Add(key, value?.DeepClone());
        }

        return json;
    }
}
