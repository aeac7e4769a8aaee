using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>Builds the client for the bus that the settings name.</summary>
public static class BusSetup
{
    /// <summary>Reads the settings.</summary>
    public static BusSettings Read(IConfiguration? configuration) =>
        configuration?.GetSection(BusSettings.Section).Get<BusSettings>() ?? new();

    /// <summary>A client for the bus.</summary>
    /// <exception cref="DomainError">A key has no name, or a name no key.</exception>
    public static RestBus Connect(BusSettings settings, TimeProvider clock, HttpMessageHandler? network = null)
    {
        if (settings.KeyName.Length == 0 != (settings.Key.Length == 0))
        {
            throw new DomainError(new Refusal("SET-1", "", "Set both ServiceBus:KeyName and ServiceBus:Key, or neither."));
        }

        var http = new HttpClient(new ResilienceHandler(Retrying(settings)) { InnerHandler = network ?? Network() })
        {
            // The pipeline has its own limits.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        return new RestBus(http, settings, new BusAccess(settings, settings.Key.Length > 0 ? null : Identity(settings), clock));
    }

    private static TokenCredential Identity(BusSettings settings) => settings.ClientId.Length > 0
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(settings.ClientId))
        : new DefaultAzureCredential();

    // Each request may be sent again: message ids make a second send harmless, and a second hold or completion finds the first.
    private static ResiliencePipeline<HttpResponseMessage> Retrying(BusSettings settings) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = settings.Retries,
                Delay = settings.Pause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = TimeSpan.FromSeconds(30),
            })
            .AddTimeout(TimeSpan.FromSeconds(30))
            .Build();

    private static SocketsHttpHandler Network() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AutomaticDecompression = DecompressionMethods.All,
    };
}
