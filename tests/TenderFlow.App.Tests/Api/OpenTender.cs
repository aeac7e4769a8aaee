using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>One application with one open tender, shared by tests that must not change it.</summary>
public sealed class OpenTender : IAsyncLifetime
{
    private TestApp app = null!;

    /// <summary>The number of the tender.</summary>
    public int Id { get; private set; }

    internal Story Story { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        Story = new Story(app);
        Id = await Story.Launch();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
