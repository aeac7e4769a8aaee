using System.Globalization;
using System.Text.RegularExpressions;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.OpenData.Publishing;

/// <summary>Who publishes, and under which prefix.</summary>
/// <param name="Prefix">The prefix of every ocid. The standard gives one to each publisher; ours is that of its examples.</param>
/// <param name="Name">The publisher's name.</param>
/// <param name="Pages">Where the pages are.</param>
public sealed partial record PublisherSettings(string Prefix, string Name, Uri Pages)
{
    /// <summary>The environment variable of the prefix.</summary>
    public const string PrefixSetting = "TENDERFLOW_OCID_PREFIX";

    /// <summary>The environment variable of the name.</summary>
    public const string NameSetting = "TENDERFLOW_PUBLISHER";

    /// <summary>The prefix that the standard's own examples have; it must not be used for real data.</summary>
    public const string ExamplePrefix = "ocds-213czf";

    /// <summary>Reads the environment.</summary>
    /// <exception cref="InvalidOperationException">The prefix has another form than the standard gives out.</exception>
    public static PublisherSettings Of(AppSettings settings)
    {
        var prefix = Environment.GetEnvironmentVariable(PrefixSetting) is { Length: > 0 } own ? own : ExamplePrefix;
        return PrefixForm().IsMatch(prefix)
            ? new(
                prefix,
                Environment.GetEnvironmentVariable(NameSetting) is { Length: > 0 } name ? name : "TenderFlow",
                settings.LinksBase)
            : throw new InvalidOperationException(
                $"{PrefixSetting} must be a prefix such as {ExamplePrefix}: “ocds-” and six letters or digits.");
    }

    /// <summary>The worldwide number of a tender's process.</summary>
    public string Ocid(int tenderId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{tenderId}");

    /// <summary>The address of a page or feed of ours.</summary>
    public string Page(string path) => new Uri(Pages, path.TrimStart('/')).ToString();

    [GeneratedRegex(@"^ocds-[a-z0-9]{6}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrefixForm();
}
