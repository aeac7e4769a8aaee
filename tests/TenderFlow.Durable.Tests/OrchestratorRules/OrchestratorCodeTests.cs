using TenderFlow.TestKit.OrchestratorRules;

namespace TenderFlow.Durable.Tests.OrchestratorRules;

public sealed class OrchestratorCodeTests
{
    private static readonly string Here = typeof(OrchestratorCodeTests).Assembly.Location;
    private static readonly IReadOnlyList<string> Breaches = OrchestratorCode.Breaches(Here);

    public static TheoryData<string> BadClasses =>
    [
        .. typeof(Bad).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Bad)) && !type.IsAbstract)
            .Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(BadClasses))]
    public void A_class_that_breaks_a_rule_is_found(string bad) => Assert.Contains(
        Breaches, breach => breach.StartsWith($"{typeof(Bad).Namespace}.{bad}:", StringComparison.Ordinal));

    [Fact]
    public void A_function_that_breaks_a_rule_is_found_and_an_activity_may_do_as_it_likes()
    {
        var functions = Breaches.Where(b => b.Contains("Elsewhere+<>c.<RegisterBadFunction>", StringComparison.Ordinal));

        Assert.Contains(nameof(Elsewhere.NowAsync), Assert.Single(functions), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_keeps_the_rules_is_left_alone()
    {
        Assert.Contains(typeof(KeepsTheRules).FullName!, OrchestratorCode.Found(Here));
        Assert.DoesNotContain(Breaches, b => b.Contains(nameof(KeepsTheRules), StringComparison.Ordinal));
    }

    [Fact]
    public void A_breach_says_where_it_is_and_what_to_do_instead() => Assert.Contains(
        $"{typeof(Bad).Namespace}.MakesAnId: {typeof(Bad).Namespace}.MakesAnId+<RunAsync>d__0.MoveNext uses "
            + "System.Guid.NewGuid; take the context's NewGuid.",
        Breaches);
}
