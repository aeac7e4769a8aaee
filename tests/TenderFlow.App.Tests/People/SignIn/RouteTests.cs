using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Tests.Architecture;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.People.SignIn;

/// <summary>Every way in, with who may use it. What is not said to be open is closed.</summary>
public partial class RouteTests
{
    private const string Snapshot = "tests/TenderFlow.App.Tests/People/SignIn/routes.txt";

    [Fact]
    public async Task Every_route_has_the_policy_that_was_agreed()
    {
        await using var app = await TestApp.StartAsync();
        var found = Routes(app).Select(Line).Concat(StaticFolders()).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        var agreed = SourceTree.Read(Snapshot).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(
            found.SequenceEqual(agreed, StringComparer.Ordinal),
            $"""
            The routes and who may use them have changed. When that is meant, bring {Snapshot} up to date.
            New or changed: {string.Join(" | ", found.Except(agreed, StringComparer.Ordinal))}
            Gone: {string.Join(" | ", agreed.Except(found, StringComparer.Ordinal))}
            The whole list:
            {string.Join('\n', found)}
            """);
    }

    [Fact]
    public async Task Nobody_gets_past_a_closed_route_without_signing_in()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        foreach (var route in Routes(app).Where(r => !IsOpen(r)))
        {
            foreach (var method in Methods(route))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(route));
                using var answer = await visitor.Http.SendAsync(request);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType
                        || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal)),
                    $"{method} {Filled(route)}: {answer.StatusCode}");
            }
        }
    }

    private static IEnumerable<RouteEndpoint> Routes(TestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Line(RouteEndpoint route) =>
        $"{string.Join(',', Methods(route))} {Path(route)} : {Policy(route)}";

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static IEnumerable<string> Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods.Order(StringComparer.Ordinal)
            : ["GET"];

    private static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Policy(RouteEndpoint route)
    {
        if (IsOpen(route))
        {
            return "anyone";
        }

        var asked = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? a.Roles)
            .Where(p => p is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return asked.Count == 0 ? "signed in" : string.Join(" and ", asked);
    }

    // Files are served before anybody is asked who they are: whatever lies in wwwroot is public.
    private static IEnumerable<string> StaticFolders() => SourceTree.Files("src/TenderFlow.App/wwwroot")
        .Select(file => file["src/TenderFlow.App/wwwroot".Length..])
        .Where(file => !file.StartsWith("/lib/", StringComparison.Ordinal))
        .Append("/lib/govuk/*")
        .Select(file => $"GET {file} : anyone, a file");

    private static string Filled(RouteEndpoint route) => Parameter().Replace(Path(route), "1");

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
