using Npgsql;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Tests.Platform.ServiceBus;
using TenderFlow.TestKit.Servers;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>What several handlers share besides their documents and mail: the record in PostgreSQL, and a bus.</summary>
internal sealed class SharedParts : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly BusDouble there;

    private SharedParts(TestDatabase database, BusDouble there, HostDouble host)
    {
        (this.database, this.there) = (database, there);
        Records = NpgsqlDataSource.Create(database.Connection);
        Bus = new(there, host);
    }

    /// <summary>The way to the record, for who looks at it from outside.</summary>
    public NpgsqlDataSource Records { get; }

    public BusTrigger Bus { get; }

    /// <summary>What a handler finds in its environment.</summary>
    public IReadOnlyList<(string Name, string Value)> Variables =>
    [
        (SharedServers.DatabaseVariable, database.Connection),
        ("ServiceBus__Address", there.Settings.Address!.AbsoluteUri),
        ("ServiceBus__KeyName", BusDouble.KeyName),
        ("ServiceBus__Key", BusDouble.Key),
        ("ServiceBus__Notifications", "true"),
        ("ServiceBus__Pause", "00:00:00.001"),
    ];

    public static async Task<SharedParts> StartAsync(HostDouble host)
    {
        var bus = await BusDouble.StartAsync();
        bus.Now = () => host.Now;
        return new(await PostgreSqlServer.NewDatabaseAsync(), bus, host);
    }

    public async ValueTask DisposeAsync()
    {
        await there.DisposeAsync();
        await Records.DisposeAsync();
        await database.DisposeAsync();
    }
}
