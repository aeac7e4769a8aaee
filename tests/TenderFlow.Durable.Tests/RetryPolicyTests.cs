namespace TenderFlow.Durable.Tests;

public sealed class RetryPolicyTests
{
    private static readonly TaskFailureDetails Failure = new("Some.Exception", "not now");

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    [InlineData(4, 100)]
    [InlineData(60, 100)]
    public void Waits_grow_up_to_the_longest(int attempt, int seconds)
    {
        var policy = new RetryPolicy(100, TimeSpan.FromSeconds(10), 3, TimeSpan.FromSeconds(100));

        Assert.Equal(TimeSpan.FromSeconds(seconds), policy.DelayAfter(attempt, Failure, TimeSpan.Zero));
    }

    [Fact]
    public void The_last_attempt_is_followed_by_none() =>
        Assert.Null(new RetryPolicy(3, TimeSpan.FromSeconds(1)).DelayAfter(3, Failure, TimeSpan.Zero));

    [Fact]
    public void A_failure_that_no_attempt_can_cure_is_not_tried_again() => Assert.Null(
        new RetryPolicy(3, TimeSpan.FromSeconds(1))
            .DelayAfter(1, Failure with { IsNonRetriable = true }, TimeSpan.Zero));

    [Fact]
    public void A_policy_needs_an_attempt_and_a_wait()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(0, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(1, TimeSpan.FromSeconds(1), 0.5));
    }
}
