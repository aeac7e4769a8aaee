namespace TenderFlow.Durable.Embedded;

/// <summary>The engine's time in ticks of UTC. It never goes back, even if the system's clock does.</summary>
internal sealed class EngineClock(TimeProvider time)
{
    private long _latest;

    public TimeProvider Provider => time;

    public long Now
    {
        get
        {
            var now = time.GetUtcNow().UtcTicks;
            long latest;
            do
            {
                latest = Volatile.Read(ref _latest);
                if (now <= latest)
                {
                    return latest;
                }
            }
            while (Interlocked.CompareExchange(ref _latest, now, latest) != latest);

            return now;
        }
    }

    public static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    public static DateTimeOffset? Instant(long? ticks) =>
        ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;
}
