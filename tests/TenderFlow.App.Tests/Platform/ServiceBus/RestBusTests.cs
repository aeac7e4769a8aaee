using System.Net;
using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using TenderFlow.App.Platform.ServiceBus;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

public sealed class RestBusTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(TestApp.Beginning);
    private BusDouble there = null!;
    private RestBus bus = null!;

    public async ValueTask InitializeAsync()
    {
        there = await BusDouble.StartAsync();
        there.Now = clock.GetUtcNow;
        bus = BusSetup.Connect(there.Settings, clock);
    }

    public ValueTask DisposeAsync()
    {
        Assert.Empty(there.Faults);
        return there.DisposeAsync();
    }

    [Fact]
    public async Task Many_messages_go_in_few_requests_and_keep_their_order_and_their_letters()
    {
        var letters = Enumerable.Range(1, 250).Select(n => new BusLetter(
            $"id {n}", $"{{\"n\":{n},\"text\":\"naïve “quotes” \\\\ 🎉 {new string('x', n * 20)}\"}}", $"person:{n % 7}", "BidReminder",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = "é \"v1\"" })).ToList();

        await bus.SendAsync("notifications", letters, default);

        Assert.InRange(there.Asked.Count, 3, 6);
        Assert.Equal(letters.Select(l => (l.MessageId, l.Body, l.SessionId, l.Subject)),
            there.Lying["notifications"].Select(m => (m.MessageId, m.Body, m.SessionId, m.Label)));
        Assert.All(there.Lying["notifications"], m => Assert.Equal("é \"v1\"", m.Properties["type"]));
    }

    [Fact]
    public async Task The_same_message_twice_is_one()
    {
        await bus.SendAsync("notifications", [new("one", "a", "s"), new("two", "b", "s")], default);
        await bus.SendAsync("notifications", [new("two", "b", "s"), new("three", "c", "s")], default);
        Assert.Equal(["one", "two", "three"], there.Lying["notifications"].Select(m => m.MessageId));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        there.Next(status);
        there.Next(status, retryAfter: "0");
        await bus.SendAsync("notifications", [new("one", "a", "s")], default);
        Assert.Equal(3, there.Asked.Count);
        Assert.Single(there.Lying["notifications"]);
    }

    [Fact]
    public async Task What_does_not_pass_is_said_with_the_answer()
    {
        there.IsAway = true;
        var away = await Assert.ThrowsAsync<IOException>(() => bus.SendAsync("notifications", [new("one", "a", "s")], default));
        Assert.StartsWith("The bus answered 503", away.Message, StringComparison.Ordinal);
        Assert.Equal(1 + there.Settings.Retries, there.Asked.Count);

        there.IsAway = false;
        var gone = await Assert.ThrowsAsync<IOException>(() => bus.SendAsync("elsewhere", [new("one", "a")], default));
        Assert.StartsWith("The bus answered 410", gone.Message, StringComparison.Ordinal);
        using var closed = new HttpClientHandler();
        var nobody = BusSetup.Connect(new() { Address = new Uri("http://127.0.0.1:1/"), KeyName = "k", Key = "k", Retries = 1, Pause = TimeSpan.FromMilliseconds(1) }, clock, closed);
        await Assert.ThrowsAsync<IOException>(() => nobody.TakeAsync("notifications", default));
    }

    [Fact]
    public async Task One_proof_serves_for_an_hour_and_a_new_one_comes_before_its_end()
    {
        await bus.SendAsync("notifications", [new("one", "a", "s")], default);
        clock.Advance(TimeSpan.FromMinutes(54));
        await bus.SendAsync("notifications", [new("two", "a", "s")], default);
        clock.Advance(TimeSpan.FromMinutes(2));
        await bus.SendAsync("notifications", [new("three", "a", "s")], default);

        Assert.Equal(there.Proofs[0], there.Proofs[1]);
        Assert.NotEqual(there.Proofs[1], there.Proofs[2]);
        Assert.DoesNotContain(there.Proofs, p => p.Contains(Uri.EscapeDataString(BusDouble.Key), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_shown()
    {
        var settings = there.Settings;
        settings.Key = "a wrong key";
        var error = await Assert.ThrowsAsync<IOException>(
            () => BusSetup.Connect(settings, clock).SendAsync("notifications", [new("one", "a", "s")], default));
        Assert.StartsWith("The bus answered 401", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong key", error.ToString(), StringComparison.Ordinal);
        Assert.Throws<DomainError>(() => BusSetup.Connect(new() { FullyQualifiedNamespace = "x", KeyName = "k" }, clock));
    }

    [Fact]
    public async Task An_identity_needs_no_key()
    {
        var identity = new Identity(clock);
        using var access = new BusAccess(there.Settings, identity, clock);
        using var http = new HttpClient();
        var asked = new RestBus(http, there.Settings, access);
        await asked.SendAsync("notifications", [new("one", "a", "s")], default);
        await asked.SendAsync("notifications", [new("two", "a", "s")], default);

        Assert.All(there.Proofs, p => Assert.Equal($"Bearer {BusDouble.Token}", p));
        Assert.Equal(["https://servicebus.azure.net/.default"], identity.Scopes);
    }

    [Fact]
    public async Task A_message_is_held_given_back_and_completed()
    {
        await bus.SendAsync("notifications", [new("one", "first", "s", "BidReminder"), new("two", "second", "s")], default);

        var first = (await bus.TakeAsync("notifications", default))!;
        var second = (await bus.TakeAsync("notifications", default))!;
        Assert.Null(await bus.TakeAsync("notifications", default));
        Assert.Equal(("one", "first", "s", "BidReminder"), (first.Message.MessageId, first.Message.Body, first.Message.SessionId, first.Message.Subject));
        Assert.True(first.SequenceNumber > 1L << 53);
        Assert.Equal(TestApp.Beginning, first.EnqueuedAt);

        await bus.GiveBackAsync(first, default);
        Assert.True(await bus.CompleteAsync(second, default));
        Assert.False(await bus.CompleteAsync(second, default));
        Assert.Equal("one", (await bus.TakeAsync("notifications", default))!.Message.MessageId);
    }

    [Fact]
    public async Task Our_proof_goes_to_no_other_place()
    {
        await bus.SendAsync("notifications", [new("one", "a", "s")], default);
        var held = (await bus.TakeAsync("notifications", default))!;
        await Assert.ThrowsAsync<IOException>(
            () => bus.CompleteAsync(held with { Lock = new Uri("http://other.example/messages/1/2") }, default));
    }

    private sealed class Identity(TimeProvider clock) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new(BusDouble.Token, clock.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
