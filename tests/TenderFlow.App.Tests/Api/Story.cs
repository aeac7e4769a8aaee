using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>Tells the story of one tender by nothing but the API.</summary>
/// <param name="signIn">Gives a connection on which a sample person is signed in.</param>
/// <param name="goTo">Moves the time on, and lets everything happen on the way.</param>
/// <param name="pump">Lets everything happen that is due.</param>
internal sealed class Story(Func<string, Task<HttpClient>> signIn, Func<DateTimeOffset, Task> goTo, Func<Task> pump)
{
    public const string Buyer = "Asha Patel";
    public const string Winner = "Mary Okafor";
    public const string Other = "Dev Singh";

    /// <summary>Thursday 1 October 2026 at midday in London.</summary>
    public static readonly DateTimeOffset BidsClose = new(2026, 10, 1, 11, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, HttpClient> people = new(StringComparer.Ordinal);

    /// <summary>Told in the application of a test.</summary>
    public Story(TestApp app) : this(async name => (await app.SignInAs(name)).Http, app.GoToAsync, app.PumpAsync)
    {
    }

    public async Task<HttpClient> As(string name) =>
        people.TryGetValue(name, out var known) ? known : people[name] = await signIn(name);

    /// <summary>Moves the time on.</summary>
    public Task GoTo(DateTimeOffset time) => goTo(time);

    /// <summary>Sends a request that must work, and gives its answer.</summary>
    public async Task<JsonNode> Do(string name, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await (await As(name)).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Sends a request that must be refused, and gives the problem.</summary>
    public async Task<JsonNode> Refused(
        HttpStatusCode status, string name, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await (await As(name)).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{method} {path}: {response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }

    /// <summary>A published tender.</summary>
    /// <param name="profile">The rules it runs under; null for those of its value, which know no pause before signing.</param>
    public async Task<int> Launch(string? profile = null)
    {
        var tender = await Do(Buyer, HttpMethod.Post, "/api/tenders", Draft);
        var id = (int)tender["tender"]!["id"]!;
        await Do(Buyer, HttpMethod.Put, $"/api/tenders/{id}", new { profile });
        await Do(Buyer, HttpMethod.Post, $"/api/tenders/{id}/publish");
        return id;
    }

    /// <summary>A bid that is sent.</summary>
    public async Task<JsonNode> Bid(int tender, string name)
    {
        var asked = (await Do(name, HttpMethod.Get, $"/api/tenders/{tender}"))["asked"]!.AsArray();
        int Item(string kind) => (int)asked.First(a => (string)a!["kind"]! == kind)!["id"]!;
        await Do(name, HttpMethod.Put, $"/api/tenders/{tender}/bid", new
        {
            answers = new[] { new { askedItemId = Item("answer"), text = "We train every volunteer." } },
            pricePence = 4_000_000,
        });
        await Upload(name, $"/api/tenders/{tender}/bid/files/{Item("document")}?name=costs.csv", "rooms,food\n1,2\n");
        return await Do(name, HttpMethod.Post, $"/api/tenders/{tender}/bid/submissions");
    }

    /// <summary>Sends a file as the body of a request.</summary>
    public async Task Upload(string name, string path, string content)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        using var response = await (await As(name)).PutAsync(path, file);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A tender that one of two bidders has won; the contract is proposed.</summary>
    public async Task<int> Award(string? profile = null)
    {
        var tender = await Launch(profile);
        await Bid(tender, Winner);
        await Bid(tender, Other);
        await goTo(BidsClose.AddHours(1));
        await OpenBids(tender);
        var bids = (await Do(Buyer, HttpMethod.Get, $"/api/tenders/{tender}/bids")).AsArray();
        await Do(Buyer, HttpMethod.Post, $"/api/tenders/{tender}/decision", new
        {
            winnerId = (int)bids.First(b => (string)b!["organisation"]! == "Eastfield Lunch Club")!["organisationId"]!,
            reason = "They know the people best.",
            feedback = bids.Select(b => new
            {
                organisationId = (int)b!["organisationId"]!,
                scores = new[]
                {
                    new { criterion = 1, score = 8, reason = "You train people well." },
                    new { criterion = 2, score = 7, reason = "Each cost has its line." },
                },
                strong = "Your plan for volunteers.",
                nextTime = "Show each cost on its own line.",
            }),
            hasNoLinks = true,
        });
        await pump();
        return tender;
    }

    /// <summary>Two people open the bids.</summary>
    public async Task OpenBids(int tender)
    {
        await Do(Buyer, HttpMethod.Post, $"/api/tenders/{tender}/opening", new { });
        await Do("Tom Reed", HttpMethod.Post, $"/api/tenders/{tender}/opening", new { });
    }

    /// <summary>A contract that is agreed and signed.</summary>
    public async Task<JsonNode> Sign()
    {
        await Award();
        var contract = (await Do(Winner, HttpMethod.Get, "/api/contracts"))[0]!;
        var path = $"/api/contracts/{contract["id"]}";
        await Do(Winner, HttpMethod.Post, $"{path}/agreement");
        await goTo(new(2026, 10, 20, 9, 0, 0, TimeSpan.Zero));
        var signed = await Do(Buyer, HttpMethod.Post, $"{path}/signature");
        await pump();
        return signed;
    }

    /// <summary>The messages that a person may see, oldest first.</summary>
    public async Task<IReadOnlyList<JsonNode>> Mail(string name, string? purpose = null)
    {
        var page = await Do(name, HttpMethod.Get, $"/api/messages?purpose={purpose}");
        return [.. page["lines"]!.AsArray().Select(line => line!).Reverse()];
    }

    public static object Draft => new
    {
        title = "Lunch clubs in Eastfield",
        summary = "Lunch for older people, twice a week.",
        requirements = "Serve lunch to 40 people on two days a week.",
        area = "Eastfield",
        valuePence = 4_800_000,
        starts = "2026-11-02",
        months = 24,
        engagement = "We asked 30 people. They want more company, so lunch is now two hours.",
        closes = new { date = "2026-10-01", time = "12:00:00" },
        asked = new object[]
        {
            new { kind = "answer", title = "How do you train volunteers?", minutes = 30 },
            new { kind = "document", title = "Your costs", minutes = 20 },
            new { kind = "price", title = "Your price", minutes = 10 },
        },
        reviews = new[]
        {
            new
            {
                title = "First review",
                monthsAfterStart = 6,
                requests = new[]
                {
                    new { question = "How many people came?", why = "To plan the rooms.", readBy = "Asha", minutes = 20 },
                },
            },
            new
            {
                title = "Second review",
                monthsAfterStart = 12,
                requests = new[]
                {
                    new { question = "How many people came?", why = "To plan the rooms.", readBy = "Asha", minutes = 20 },
                },
            },
        },
    };
}
