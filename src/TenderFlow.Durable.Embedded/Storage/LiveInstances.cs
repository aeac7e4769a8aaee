namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>
/// The instances in memory, by key and by id; after each commit the least used leave until no more than a limit are left.
/// </summary>
internal sealed class LiveInstances(int capacity)
{
    private readonly Dictionary<long, LiveInstance> _byKey = [];
    private readonly Dictionary<string, LiveInstance> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveInstance> _byUse = [];

    public LiveInstance? Find(long key) => Used(_byKey.GetValueOrDefault(key));

    public LiveInstance? Find(string id) => Used(_byId.GetValueOrDefault(id));

    public LiveInstance Add(InstanceRow row)
    {
        var live = new LiveInstance(row);
        _byKey.Add(row.Key, live);
        _byId.Add(row.Id, live);
        live.Place = _byUse.AddFirst(live);
        return live;
    }

    public void Remove(long key)
    {
        if (_byKey.Remove(key, out var live))
        {
            _byId.Remove(live.Row.Id);
            _byUse.Remove(live.Place!);
        }
    }

    public void Clear()
    {
        _byKey.Clear();
        _byId.Clear();
        _byUse.Clear();
    }

    public void Shrink()
    {
        while (_byKey.Count > capacity && _byUse.Last is { } oldest)
        {
            Remove(oldest.Value.Row.Key);
        }
    }

    private LiveInstance? Used(LiveInstance? live)
    {
        if (live?.Place is { Previous: not null } place)
        {
            _byUse.Remove(place);
            _byUse.AddFirst(place);
        }

        return live;
    }
}
