using TenderFlow.Simulation.Mutations;

namespace TenderFlow.Simulation.Tests;

public sealed class MutationTests
{
    public static TheoryData<string> Names => [.. Mutation.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_place_of_each_known_error_is_found_exactly_once(string name)
    {
        var mutation = Mutation.All.Single(m => m.Name == name);
        var text = File.ReadAllText(Path.Combine(Checkout.Own, mutation.File));
        Assert.Equal(1, mutation.Count(text));
        Assert.NotEqual(mutation.Find, mutation.Instead);
    }
}
