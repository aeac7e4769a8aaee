using System.Text.Json;
using System.Text.Json.Nodes;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>What the host reads besides the functions: how it starts us, and the settings for one's own machine.</summary>
internal static class HostFiles
{
    /// <summary>The file that tells the host how to start us.</summary>
    public const string Host = "host.json";

    /// <summary>The settings for one's own machine, to be copied to <c>local.settings.json</c>.</summary>
    public const string LocalSettings = "local.settings.sample.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The content of <see cref="Host"/>.</summary>
    public static string HostJson => Text(new()
    {
        ["version"] = "2.0",
        ["functionTimeout"] = "00:10:00",
        ["extensionBundle"] = new JsonObject
        {
            ["id"] = "Microsoft.Azure.Functions.ExtensionBundle",
            ["version"] = "[4.36.0, 5.0.0)",
        },
        ["extensions"] = new JsonObject
        {
            ["http"] = new JsonObject { ["routePrefix"] = HandlerDoor.Prefix.TrimStart('/') },
            ["durableTask"] = new JsonObject
            {
                ["hubName"] = "%TaskHubName%",
                ["maxConcurrentOrchestratorFunctions"] = 10,
                ["maxConcurrentActivityFunctions"] = 32,
            },
            ["serviceBus"] = new JsonObject
            {
                ["maxConcurrentCalls"] = 16,
                ["maxConcurrentSessions"] = 8,
                ["maxAutoLockRenewalDuration"] = "00:05:00",
            },
        },
        ["customHandler"] = new JsonObject
        {
            ["description"] = new JsonObject
            {
                ["defaultExecutablePath"] = "tenderflow",
                ["workingDirectory"] = "",
                ["arguments"] = new JsonArray("host"),
            },
            // A host that cannot stream requests to us copies them; one that can does not ask for the first line.
            ["enableForwardingHttpRequest"] = true,
            ["enableProxyingHttpRequest"] = true,
        },
    });

    /// <summary>The content of <see cref="LocalSettings"/>. Without a bus and without storage their functions rest.</summary>
    public static string LocalSettingsJson => Text(new()
    {
        ["IsEncrypted"] = false,
        ["Values"] = new JsonObject
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["FUNCTIONS_WORKER_RUNTIME"] = "custom",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["TaskHubName"] = "TenderFlowLocal",
            [HandlerSettings.SamplePeople] = "true",
            ["AzureWebJobs.Notifications.Disabled"] = "true",
            ["AzureWebJobs.Events.Disabled"] = "true",
            ["AzureWebJobs.Uploads.Disabled"] = "true",
        },
        ["Host"] = new JsonObject { ["LocalHttpPort"] = 7071 },
    });

    private static string Text(JsonObject json) => json.ToJsonString(Readable) + "\n";
}
