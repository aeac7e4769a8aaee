using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Api;

/// <summary>Who may reach what: nothing is open unless it says so.</summary>
public class AccessTests
{
    // Everything that answers without a sign-in. A new line here is a decision, not a detail.
    private static readonly string[] Open =
    [
        "/", "/sign-in", "/sign-in/link", "/sign-in/sent", "/sign-out", "/not-allowed", "/not-found", "/health", "/ready",
        "/openapi/{documentName}.json",
        "/stop-offers/{personId:int}/{signature}", "/messages/calendar/{**path}",
        // Carriers of mail prove by a signature or a token who they are; nobody signs in there.
        "/webhooks/sendgrid", "/webhooks/notify",
        // A published tender is a public notice: anyone may read it, its answers and its closing date before they sign in.
        "/tenders", "/tenders/{Id:int}", "/tenders/{Id:int}/questions", "/tenders/{Id:int}/help",
        "/tenders/{Id:int}/easy", "/tenders/{Id:int}/partners", "/glossary", "/tenders/{id:int}/closing-date.ics",
        // A round of questions is for everyone, and so is what became of the answers. A personal link carries a signature.
        "/have-a-say", "/have-a-say/{Id:int}", "/have-a-say/{Id:int}/{ContributorId:int}/{Signature}",
        "/you-said-we-did/{Id:int}", "/you-said-we-did/{id:int}/files/{place:int}",
        // Whoever uses a service reads what changes at its end, once notice is given.
        "/service-changes/{Id:int}",
        // Open data holds only what was published.
        "/api/open-data/releases", "/api/open-data/releases/{releaseId}", "/api/open-data/records",
        "/api/open-data/records/{ocid}", "/tenders/{id:int}/record",
    ];

    [Fact]
    public async Task Every_route_names_its_policy_or_needs_a_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        var options = app.Get<Microsoft.Extensions.Options.IOptions<AuthorizationOptions>>().Value;
        Assert.NotNull(options.FallbackPolicy);
        var open = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(path => !path.StartsWith("/_framework", StringComparison.Ordinal))
            .Distinct().Except(Open, StringComparer.Ordinal).ToList();
        Assert.True(open.Count == 0, $"These routes are open to everyone: {string.Join(", ", open)}");
    }

    [Fact]
    public async Task A_draft_is_closed_to_everyone_but_its_buyer_on_the_public_pages_too()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var draft = (int)(await story.Do(Story.Buyer, HttpMethod.Post, "/api/tenders", Story.Draft))["tender"]!["id"]!;
        using var nobody = app.Visit();
        foreach (var page in new[] { "", "/questions", "/help", "/closing-date.ics" })
        {
            using var response = await nobody.Http.GetAsync($"/tenders/{draft}{page}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Every_API_route_that_changes_something_names_a_role_or_serves_both_sides()
    {
        await using var app = await TestApp.StartAsync();
        // The check of a text changes nothing: it is sent because texts are long.
        string[] both = ["/api/contracts/{id:int}/reviews/{reviewId:int}/move", "/api/plain-language/check"];
        var bare = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods is not ["GET"])
            .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            .Select(e => e.RoutePattern.RawText!).Except(both, StringComparer.Ordinal).ToList();
        Assert.Empty(bare);
    }

    [Fact]
    public async Task Without_a_sign_in_a_program_gets_a_401_problem()
    {
        await using var app = await TestApp.StartAsync();
        using var nobody = app.Visit();
        using var response = await nobody.Http.GetAsync("/api/tenders");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_provider_cannot_launch_and_a_buyer_cannot_bid()
    {
        await using var app = await TestApp.StartAsync();
        var story = new Story(app);
        var tender = await story.Launch();
        await story.Refused(HttpStatusCode.Forbidden, Story.Winner, HttpMethod.Post, "/api/tenders", Story.Draft);
        await story.Refused(HttpStatusCode.Forbidden, Story.Winner, HttpMethod.Post, $"/api/tenders/{tender}/stop",
            new { reason = "No.", next = "Nothing." });
        await story.Refused(HttpStatusCode.Forbidden, Story.Buyer, HttpMethod.Put, $"/api/tenders/{tender}/interest");
    }

    [Fact]
    public async Task With_a_cookie_only_JSON_or_our_own_header_may_change_something()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        async Task<HttpStatusCode> Send(string contentType, bool own)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tenders")
            {
                Content = new StringContent("{}", Encoding.UTF8, contentType),
            };
            request.Headers.Add("Cookie", "tenderflow=someone");
            if (own)
            {
                request.Headers.Add("X-TenderFlow", "1");
            }

            using var response = await visitor.Http.SendAsync(request);
            return response.StatusCode;
        }

        // The cookie is no good, so a request that passes the guard meets the sign-in next.
        Assert.Equal(HttpStatusCode.Unauthorized, await Send("application/json", own: false));
        Assert.Equal(HttpStatusCode.Unauthorized, await Send("text/plain", own: true));
    }
}
