using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using TenderFlow.App.Tests.Architecture;
using Xunit;

namespace TenderFlow.App.Tests.Infrastructure;

/// <summary>The infrastructure, held without an Azure account: the compiler's rules, the predicted resources, our own promises.</summary>
public partial class BicepTests
{
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    // What the platform, the host or a package of others reads under these names.
    private static readonly string[] ReadByOthers =
    [
        "AzureWebJobsStorage__", "ServiceBus__", "Documents__", "APPLICATIONINSIGHTS_", "AZURE_CLIENT_ID",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    public static TheoryData<string> Sizes => ["small", "large"];

    [Fact]
    public async Task The_compiler_finds_nothing_to_complain_about() => Assert.Equal("", await BicepAsync("lint", "main.bicep"));

    [Theory, MemberData(nameof(Sizes))]
    public async Task The_predicted_resources_are_those_that_were_agreed(string size)
    {
        var said = await BicepAsync(
            "snapshot", $"{size}.bicepparam", "--mode", "validate", "--subscription-id", Nobody, "--resource-group", "tenders",
            "--location", "uksouth");
        Assert.True(said.Length == 0, $"infra/README.md says how to agree to a change.\n{said}");
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Every_setting_that_is_set_is_one_that_somebody_reads(string size)
    {
        var code = string.Join('\n', SourceTree.Files("src", ".cs").Select(SourceTree.Read));
        var settings = Resources(size).Single(r => Name(r).EndsWith("/appsettings", StringComparison.Ordinal))
            .GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("TENDERFLOW_SECRET", settings);
        Assert.All(
            settings.Where(name => !ReadByOthers.Any(known => name.StartsWith(known, StringComparison.Ordinal))),
            name => Assert.True(IsRead(name, code), $"Nothing reads the setting {name}."));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void No_key_or_password_opens_anything(string size)
    {
        foreach (var resource in Resources(size))
        {
            var properties = resource.TryGetProperty("properties", out var found) ? found : default;
            switch (resource.GetProperty("type").GetString())
            {
                case "Microsoft.Storage/storageAccounts":
                    Assert.False(properties.GetProperty("allowSharedKeyAccess").GetBoolean());
                    Assert.False(properties.GetProperty("allowBlobPublicAccess").GetBoolean());
                    break;
                case "Microsoft.ServiceBus/namespaces":
                    Assert.True(properties.GetProperty("disableLocalAuth").GetBoolean());
                    break;
                case "Microsoft.DBforPostgreSQL/flexibleServers":
                    Assert.Equal("Disabled", properties.GetProperty("authConfig").GetProperty("passwordAuth").GetString());
                    Assert.Equal("Disabled", properties.GetProperty("network").GetProperty("publicNetworkAccess").GetString());
                    break;
                case "Microsoft.KeyVault/vaults":
                    Assert.Equal("Disabled", properties.GetProperty("publicNetworkAccess").GetString());
                    break;
                case "Microsoft.Web/sites/basicPublishingCredentialsPolicies":
                    Assert.False(properties.GetProperty("allow").GetBoolean());
                    break;
                default:
                    break;
            }
        }

        Assert.DoesNotMatch(KeyCall(), SourceTree.Read($"infra/{size}.snapshot.json"));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Bids_are_kept_unchanged_and_messages_are_known_again(string size)
    {
        Assert.Contains(Resources(size), r => Name(r).EndsWith("/documents/default", StringComparison.Ordinal)
            && r.GetProperty("properties").GetProperty("immutabilityPeriodSinceCreationInDays").GetInt32() > 365);
        Assert.All(
            Resources(size).Where(r => r.GetProperty("type").GetString() is
                "Microsoft.ServiceBus/namespaces/queues" or "Microsoft.ServiceBus/namespaces/topics"),
            r => Assert.True(r.GetProperty("properties").GetProperty("requiresDuplicateDetection").GetBoolean()));
    }

    // "Mail__SendGrid__ApiKey" is read as the property ApiKey below "Mail:SendGrid", others by their own name.
    private static bool IsRead(string name, string code)
    {
        var path = name.Replace("__", ":", StringComparison.Ordinal);
        var (section, property) = (path[..Math.Max(path.LastIndexOf(':'), 0)], path[(path.LastIndexOf(':') + 1)..]);
        return code.Contains($"\"{path}\"", StringComparison.Ordinal)
            || (section.Length > 0 && code.Contains($"\"{section}\"", StringComparison.Ordinal)
                && code.Contains($" {property} {{ get;", StringComparison.Ordinal));
    }

    private static IReadOnlyList<JsonElement> Resources(string size)
    {
        using var snapshot = JsonDocument.Parse(SourceTree.Read($"infra/{size}.snapshot.json"));
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(r => r.Clone())];
    }

    private static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    /// <summary>What the compiler said; nothing when it is content.</summary>
    private static async Task<string> BicepAsync(params string[] words)
    {
        var program = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;
        Assert.True(File.Exists(program), $"The Bicep compiler comes with a restore of this project, and is not at {program}.");
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            WorkingDirectory = SourceTree.At("infra"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = $"{await output}{await errors}".Trim();
        return process.ExitCode == 0 ? said : $"{said}\nThe compiler ended with {process.ExitCode}.";
    }

    [GeneratedRegex("listKeys|listAccountSas|AccountKey=|SharedAccessKey=|Password=", RegexOptions.None, 1000)]
    private static partial Regex KeyCall();
}
