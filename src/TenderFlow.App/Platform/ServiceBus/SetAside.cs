namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Where the bus keeps what it set aside, and how to look through it.</summary>
internal static class SetAside
{
    /// <summary>So many are looked at in one go.</summary>
    public const int Most = 50;

    /// <summary>The queue and the subscription whose dead letters are ours, by the name of the queue or topic.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [BusEntities.Notifications] = BusPaths.DeadLettersOf(BusEntities.Notifications),
        [BusEntities.TenderEvents] = BusPaths.DeadLettersOf(
            BusPaths.Subscription(BusEntities.TenderEvents, BusEntities.Subscription)),
    };

    /// <summary>Holds messages one after the other, until one is wanted or none is left, and gives the others back.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="path">Where they lie.</param>
    /// <param name="isWanted">Which one is looked for.</param>
    /// <param name="cancellationToken">Stops the looking; what is held comes back by itself in a minute.</param>
    /// <returns>All that were seen, whether that is all there are, and the wanted one, still held.</returns>
    public static async Task<(List<HeldMessage> Seen, bool IsAll, HeldMessage? Wanted)> LookAsync(
        IBus bus, string path, Func<HeldMessage, bool> isWanted, CancellationToken cancellationToken)
    {
        List<HeldMessage> seen = [];
        HeldMessage? wanted = null;
        var isAll = false;
        try
        {
            while (seen.Count < Most && wanted is null)
            {
                if (await bus.TakeAsync(path, cancellationToken) is not { } held)
                {
                    isAll = true;
                    break;
                }

                seen.Add(held);
                wanted = isWanted(held) ? held : null;
            }
        }
        finally
        {
            foreach (var held in seen.Where(held => held != wanted))
            {
                await bus.GiveBackAsync(held, cancellationToken);
            }
        }

        return (seen, isAll, wanted);
    }
}
