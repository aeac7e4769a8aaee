namespace TenderFlow.Durable.Tests;

public sealed class RegistryTests
{
    [Fact]
    public async Task A_class_is_made_with_what_its_constructor_asks_for()
    {
        var registry = new DurableTaskRegistry().AddActivity<Greet>();

        var activity = registry.CreateActivity("GREET", new Greeting("Good day"));

        Assert.Equal("Good day Ana", await activity.RunAsync(new("Greet", "one"), "Ana"));
    }

    [Fact]
    public void What_is_not_registered_is_named()
    {
        var registry = new DurableTaskRegistry().AddActivity<Greet>();

        var missing = Assert.Throws<InvalidOperationException>(
            () => registry.CreateActivity("Greet", NoServices.Instance));

        Assert.Equal("Greet asks for Greeting, which is not registered.", missing.Message);
    }

    [Fact]
    public void A_class_may_have_another_name_than_its_type() => Assert.Equal(
        "An old name", Assert.Single(new DurableTaskRegistry().AddActivity<Renamed>().Activities).Name);

    [Fact]
    public void A_name_can_be_given_once() => Assert.Throws<ArgumentException>(
        () => new DurableTaskRegistry().AddActivity<Greet>().AddActivityFunc<int, int>("greet", (_, n) => n));

    internal sealed record Greeting(string Text) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Greeting) ? this : null;
    }

    internal sealed class Greet(Greeting greeting) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) =>
            Task.FromResult($"{greeting.Text} {input}");
    }

    [DurableTask("An old name")]
    internal sealed class Renamed : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) => Task.FromResult(input);
    }
}
