namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>How we reach Azure Service Bus. A key is a secret and is never written anywhere; with an identity there is none.</summary>
public sealed class BusSettings
{
    /// <summary>Where these settings stand; the host's trigger reads its connection from the same place.</summary>
    public const string Section = "ServiceBus";

    /// <summary>The namespace, such as <c>tenders.servicebus.windows.net</c>; empty while there is no bus.</summary>
    public string FullyQualifiedNamespace { get; set; } = "";

    /// <summary>The whole address of the namespace, when it is not <c>https://</c> and the name.</summary>
    public Uri? Address { get; set; }

    /// <summary>The name of a shared access key; empty to use the identity of this machine.</summary>
    public string KeyName { get; set; } = "";

    /// <summary>The key.</summary>
    public string Key { get; set; } = "";

    /// <summary>The identity to use when a machine has several; empty for its own.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>True to have messages to people pass through the queue, so that other processes can send them.</summary>
    public bool Notifications { get; set; }

    /// <summary>How often a request is tried again.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The first pause before it is; each next one is twice as long.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>True when there is a bus.</summary>
    public bool IsSet => FullyQualifiedNamespace.Length > 0 || Address is not null;

    /// <summary>Where requests go; ends in a slash.</summary>
    public Uri Base => Address ?? new Uri($"https://{FullyQualifiedNamespace}/");
}
