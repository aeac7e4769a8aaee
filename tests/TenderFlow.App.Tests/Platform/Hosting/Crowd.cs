using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.Tests.Api;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting;

/// <summary>People who work through the JSON interface all at once, until the server is gone, and remember what it told them.</summary>
internal sealed class Crowd
{
    private const string Buyer = "asha.patel@riverside.example";

    private static readonly string[] Bidders =
        ["mary@eastfieldlunch.example", "dev@northgatetrust.example", "ruth@hilltopcarers.example"];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private int tender;
    private JsonArray asked = [];
    private int turns;

    /// <summary>How often the server said yes.</summary>
    public int Turns => turns;

    /// <summary>Every receipt that reached a bidder.</summary>
    public ConcurrentBag<(string Email, int Number, string Fingerprint)> Receipts { get; } = [];

    /// <summary>Every question whose answer the server said it has.</summary>
    public ConcurrentBag<int> Answered { get; } = [];

    /// <summary>Publishes the tender.</summary>
    public async Task LaunchAsync(Uri address)
    {
        using var http = As(Buyer, address);
        var draft = await SayAsync(http, HttpMethod.Post, "/api/tenders", Story.Draft);
        tender = (int)draft!["tender"]!["id"]!;
        asked = draft["asked"]!.AsArray();
        await SayAsync(http, HttpMethod.Post, $"/api/tenders/{tender}/publish");
    }

    /// <summary>Works until the server is gone.</summary>
    public Task WorkAsync(Uri address) =>
        Task.WhenAll([.. Bidders.Select(b => UntilGoneAsync(b, address, BidAsync)), UntilGoneAsync(Buyer, address, AnswerAsync)]);

    private static async Task UntilGoneAsync(string email, Uri address, Func<HttpClient, string, int, Task> act)
    {
        using var http = As(email, address);
        try
        {
            for (var turn = 0; ; turn++)
            {
                await act(http, email, turn);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The server was killed: whoever asked cannot know how far it came.
        }
    }

    private async Task BidAsync(HttpClient http, string email, int turn)
    {
        var path = $"/api/tenders/{tender}/bid";
        await SayAsync(http, HttpMethod.Put, path, new
        {
            answers = new[] { new { askedItemId = Item("answer"), text = $"We train people. Turn {Turns} of {email}." } },
            pricePence = 4_000_000 + Turns,
        });
        if (turn % 3 == 0)
        {
            using var file = new StringContent($"rooms,food\n{Turns},{email}\n");
            using var taken = await http.PutAsync($"{path}/files/{Item("document")}?name=costs.csv", file);
            await TakeAsync(taken);
        }

        var receipt = await SayAsync(http, HttpMethod.Post, $"{path}/submissions");
        Receipts.Add((email, (int)receipt!["number"]!, (string)receipt["fingerprint"]!));
        if (turn % 2 == 0)
        {
            await SayAsync(http, HttpMethod.Post, $"/api/tenders/{tender}/questions", new { text = $"Is turn {Turns} a good one?" });
        }
    }

    private async Task AnswerAsync(HttpClient http, string email, int turn)
    {
        var questions = (await SayAsync(http, HttpMethod.Get, $"/api/tenders/{tender}/questions"))!.AsArray();
        if (questions.FirstOrDefault(q => q!["answer"] is null) is { } open)
        {
            var id = (int)open["id"]!;
            await SayAsync(http, HttpMethod.Put, $"/api/tenders/{tender}/questions/{id}/answer", new { answer = "Yes, it is." });
            Answered.Add(id);
        }
        else
        {
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonNode?> SayAsync(HttpClient http, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await TakeAsync(response);
    }

    private async Task<JsonNode?> TakeAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri}: {response.StatusCode} {text}");
        Interlocked.Increment(ref turns);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private int Item(string kind) => (int)asked.First(a => (string)a!["kind"]! == kind)!["id"]!;

    private static HttpClient As(string email, Uri address)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Authorization", $"Sample {email}");
        return http;
    }
}
