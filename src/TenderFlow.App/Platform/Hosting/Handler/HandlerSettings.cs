using System.Globalization;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>What the Functions host tells the process it starts.</summary>
/// <param name="read">Gives the environment variable of a name, or null.</param>
internal sealed class HandlerSettings(Func<string, string?> read)
{
    /// <summary>The variable that offers sample people at sign-in. It counts on one's own machine only.</summary>
    public const string SamplePeople = "TENDERFLOW_SAMPLE_PEOPLE";

    private const string Rule = "HOST";

    // The second is what older hosts call it.
    private static readonly string[] PortNames = ["FUNCTIONS_CUSTOMHANDLER_PORT", "FUNCTIONS_HTTPWORKER_PORT"];

    /// <summary>What the environment of this process says.</summary>
    public static HandlerSettings OfThisProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>True when a host has started this process.</summary>
    public bool IsHosted => PortNames.Any(name => !string.IsNullOrEmpty(read(name)));

    /// <summary>The folder that holds everything; null when nothing says.</summary>
    public string? DataFolder => read("TENDERFLOW_DATA") is { Length: > 0 } folder ? folder : null;

    /// <summary>Where to listen, on this machine only.</summary>
    /// <exception cref="DomainError">No host has said where, or what it said is no port.</exception>
    public int Port => PortNames.Select(read).FirstOrDefault(text => !string.IsNullOrEmpty(text)) switch
    {
        null => throw new DomainError(new Refusal(Rule, "",
            "'host' is for the Functions host, which sets FUNCTIONS_CUSTOMHANDLER_PORT. To serve pages yourself, use 'serve'.")),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue => port,
        var text => throw new DomainError(new Refusal(Rule, "", $"FUNCTIONS_CUSTOMHANDLER_PORT is no port: '{text}'.")),
    };

    /// <summary>The application under the host.</summary>
    public AppSettings Of(AppSettings basis) => basis with
    {
        UnderFunctionsHost = true,
        LinksBase = new(Site, HandlerDoor.Prefix.TrimStart('/')),
        // Every request reaches us from this machine, so only a site of this machine can be told from one in the open.
        SamplePeople = Site.IsLoopback && string.Equals(read(SamplePeople), "true", StringComparison.OrdinalIgnoreCase),
        Clock = basis.Clock == TimeProvider.System ? basis.Clock : new HostClock(basis.Clock.GetUtcNow()),
    };

    // The platform says under which name people reach the site; "localhost" with a port on one's own machine.
    private Uri Site => read("WEBSITE_HOSTNAME") switch
    {
        { Length: > 0 } name when Uri.TryCreate($"http://{name}/", UriKind.Absolute, out var local) && local.IsLoopback => local,
        { Length: > 0 } name when Uri.TryCreate($"https://{name}/", UriKind.Absolute, out var site) => site,
        _ => throw new DomainError(new Refusal(Rule, "",
            "WEBSITE_HOSTNAME must hold the name under which people reach the site, such as localhost:7071.")),
    };
}
