namespace TenderFlow.Durable.Functions.Client;

/// <summary>
/// The host did not do what was asked, for a reason that lies with the host. Trying again later may help.
/// </summary>
public sealed class DurableHostException(string what, Exception cause)
    : Exception($"The orchestration engine of the Functions host did not answer well: {what}", cause);
