namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>
/// The clock of a practice folder under the Functions host: it shows what the host's clock showed last, and never goes
/// back. So a host on a virtual clock can play years.
/// </summary>
/// <param name="startsAt">What it shows until the host has said something, in UTC.</param>
internal sealed class HostClock(DateTimeOffset startsAt) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = startsAt;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Takes the time that an invocation brought.</summary>
    public void Hear(DateTimeOffset? said)
    {
        lock (gate)
        {
            now = said > now ? said.Value : now;
        }
    }
}
