using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TenderFlow.App.Platform.ServiceBus;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

/// <summary>
/// A message bus on a free port of this machine that speaks the REST protocol, as strict as its reference: it looks at every
/// header, proves every signature itself, drops a message it had before, and sets aside what failed too often.
/// </summary>
internal sealed class BusDouble : IAsyncDisposable
{
    public const string KeyName = "tests";
    public const string Key = "a key of no use, kept as text==";
    public const string Token = "an-identity-token";

    private const int MostDeliveries = 3;
    private readonly WebApplication app;
    private readonly Lock turn = new();
    private readonly HashSet<string> had = new(StringComparer.Ordinal);
    private readonly Queue<(int Status, string? RetryAfter)> moods = new();
    private long number = 9_007_199_254_740_993;

    private BusDouble(WebApplication app) => this.app = app;

    /// <summary>All messages of a queue, a subscription or what it set aside, by its path.</summary>
    public Dictionary<string, List<BusEntry>> Lying { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["notifications"] = [],
        ["notifications/$deadletterqueue"] = [],
        ["tender-events/subscriptions/tenderflow"] = [],
        ["tender-events/subscriptions/tenderflow/$deadletterqueue"] = [],
    };

    /// <summary>Every request, as method and path.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The proofs that came, in order.</summary>
    public List<string> Proofs { get; } = [];

    /// <summary>What is wrong with requests that came; a test looks at the end.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>True while nothing is answered but 503.</summary>
    public bool IsAway { get; set; }

    /// <summary>The time by which signatures are judged.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UnixEpoch;

    public BusSettings Settings => new()
    {
        Address = new Uri(app.Urls.First() + "/"),
        KeyName = KeyName,
        Key = Key,
        Pause = TimeSpan.FromMilliseconds(1),
    };

    public static async Task<BusDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bus = new BusDouble(builder.Build());
        bus.app.Run(bus.AnswerAsync);
        await bus.app.StartAsync();
        return bus;
    }

    /// <summary>Its next answer is this status, and nothing is done.</summary>
    public void Next(HttpStatusCode status, string? retryAfter = null) => moods.Enqueue(((int)status, retryAfter));

    /// <summary>Hands every message of a queue out, as the host's trigger would, until none is left.</summary>
    public async Task DeliverAsync(string path, Func<BusMessage, Task> receive)
    {
        while (Lying[path].FirstOrDefault() is { } entry)
        {
            entry.Deliveries++;
            try
            {
                await receive(entry.ToMessage());
                Lying[path].Remove(entry);
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                if (entry.Deliveries >= MostDeliveries)
                {
                    Lying[path].Remove(entry);
                    entry.Reason = "MaxDeliveryCountExceeded";
                    Lying[path + "/$deadletterqueue"].Add(entry);
                }
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        int status;
        lock (turn)
        {
            status = Answer(http.Request, http.Response, body);
        }

        http.Response.StatusCode = status;
        if (http.Items.TryGetValue("body", out var text))
        {
            await http.Response.WriteAsync((string)text!);
        }
    }

    private int Answer(HttpRequest request, HttpResponse response, string body)
    {
        var path = request.Path.Value!.Trim('/');
        Asked.Add($"{request.Method} {path}");
        if (IsAway)
        {
            return 503;
        }

        if (moods.TryDequeue(out var mood))
        {
            if (mood.RetryAfter is { } after)
            {
                response.Headers.RetryAfter = after;
            }

            return mood.Status;
        }

        Proofs.Add(request.Headers.Authorization.ToString());
        if (!BusProof.IsGood(request, Now()))
        {
            return 401;
        }

        var parts = path.Split("/messages", 2);
        return (request.Method, parts) switch
        {
            ("POST", [var entity, ""]) => Send(request, entity, body),
            ("POST", [var entity, "/head"]) => Take(request, response, entity),
            ("DELETE", [var entity, var hold]) => Release(entity, hold, done: true),
            ("PUT", [var entity, var hold]) => Release(entity, hold, done: false),
            _ => 400,
        };
    }

    private int Send(HttpRequest request, string entity, string body)
    {
        var lies = entity == "tender-events" ? "tender-events/subscriptions/tenderflow" : entity;
        if (!Lying.TryGetValue(lies, out var messages))
        {
            return 410;
        }

        if (request.ContentType != "application/vnd.microsoft.servicebus.json" || Encoding.UTF8.GetByteCount(body) > 256 * 1024)
        {
            Faults.Add($"{request.ContentType}, {body.Length} characters");
            return 400;
        }

        using var json = JsonDocument.Parse(body);
        foreach (var entry in json.RootElement.EnumerateArray().Select(e => BusEntry.Read(e, Faults)))
        {
            if (entity == "notifications" && entry.SessionId is null)
            {
                Faults.Add("The queue wants a session.");
            }

            if (had.Add($"{entity}/{entry.MessageId}"))
            {
                messages.Add(entry with { Number = ++number });
            }
        }

        return Faults.Count == 0 ? 201 : 400;
    }

    private int Take(HttpRequest request, HttpResponse response, string entity)
    {
        if (!Lying.TryGetValue(entity, out var messages))
        {
            return 410;
        }

        if (messages.Find(m => m.Hold is null) is not { } entry)
        {
            return 204;
        }

        entry.Hold = $"hold-{++number}";
        response.Headers.Location = $"{request.Scheme}://{request.Host}/{entity.ToLowerInvariant()}/messages/{entry.Number}/{entry.Hold}";
        response.Headers["BrokerProperties"] = entry.Broker();
        response.Headers["DeadLetterReason"] = entry.Reason.Length == 0 ? default : $"\"{entry.Reason}\"";
        response.ContentType = "application/json";
        request.HttpContext.Items["body"] = entry.Body;
        return 201;
    }

    private int Release(string entity, string hold, bool done)
    {
        var parts = hold.Split('/');
        if (!Lying.TryGetValue(entity, out var messages) || parts.Length != 3
            || messages.Find(m => m.Number.ToString() == parts[1] && m.Hold == parts[2]) is not { } entry)
        {
            return 404;
        }

        entry.Hold = null;
        if (done)
        {
            messages.Remove(entry);
        }

        return 200;
    }
}
