using TenderFlow.App.Demo;
using TenderFlow.App.Demo.Results;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Demo.Running;

/// <summary>One finished small play, shared by the tests that look at it or damage copies of it.</summary>
public sealed class SmallPlay : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public DemoSettings Settings => new(folder.Path, Seed: 1, Tenders: 5, Months: 11);

    public DemoResult Result { get; private set; } = null!;

    public static Task<DemoResult> PlayAsync(DemoSettings settings) =>
        new DemoRun(settings, TimeProvider.System, new SilentProgress()).RunAsync(TestContext.Current.CancellationToken);

    public async ValueTask InitializeAsync() =>
        Result = await new DemoRun(Settings, TimeProvider.System, new SilentProgress()).RunAsync(CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The tests that share the play; they run one after the other.</summary>
[CollectionDefinition(nameof(SmallPlay))]
public sealed class SmallPlayCollection : ICollectionFixture<SmallPlay>;
