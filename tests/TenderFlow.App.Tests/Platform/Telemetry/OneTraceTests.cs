using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using TenderFlow.App.Messages;
using TenderFlow.App.Platform.Telemetry;
using TenderFlow.App.Tests.Planning;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Telemetry;

public class OneTraceTests
{
    private const string Typed = "Geheimnis@typed.example";

    [Fact]
    public async Task One_trace_leads_from_the_launch_form_to_the_reminders_weeks_later()
    {
        List<Activity> spans = [];
        await using var app = await TestApp.StartAsync(configure: builder => Collect(builder, spans));
        await LaunchAndJoinAsync(app);

        await app.GoToAsync(await ClosingAsync(app));

        var published = Assert.Single(Ended(spans), s => s.Kind == ActivityKind.Server
            && s.GetTagItem("http.request.method") is "POST" && $"{s.GetTagItem("http.route")}".EndsWith("/check", StringComparison.Ordinal));
        var trace = Ended(spans).Where(s => s.TraceId == published.TraceId).ToList();
        var reminders = await app.ReadAsync(db => db.Set<MessageRecord>().CountAsync(m => m.Purpose == "BidReminder"));
        Assert.True(reminders > 0);
        Assert.Equal(reminders, trace.Count(s => s.OperationName == "send a message" && s.GetTagItem("tenderflow.purpose") is "BidReminder"));
        Assert.Contains(trace, s => s.OperationName == "moment BidReminder" && s.Links.Any(l => l.Context.TraceId != published.TraceId));
        Assert.All(trace.Where(s => s != published), s => Assert.NotEqual(default, s.ParentSpanId));
    }

    [Fact]
    public async Task No_span_holds_what_people_typed_or_who_they_are()
    {
        List<Activity> spans = [];
        await using var app = await TestApp.StartAsync(configure: builder => Collect(builder, spans));
        await LaunchAndJoinAsync(app, Typed);
        using var visitor = app.Visit();
        await visitor.OpenAsync($"/tenders?search={Typed}");
        await visitor.OpenAsync($"/{Typed}");
        await app.GoToAsync(await ClosingAsync(app));

        var people = await app.ReadAsync(db => db.Set<TenderFlow.Domain.People.Person>().ToListAsync());
        string[] secrets = [Typed, "Geheimnis", .. people.SelectMany(p => new[] { p.Name, p.Email, p.Phone })];
        Assert.All(Ended(spans), span => Assert.All(secrets, secret => Assert.DoesNotContain(secret, Written(span), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_an_endpoint_in_the_settings_nothing_is_collected()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Empty(app.Services.GetServices<TracerProvider>());
    }

    private static void Collect(WebApplicationBuilder builder, List<Activity> spans) => builder.Services.AddOpenTelemetry()
        .WithTracing(traces => traces.AddOurs().AddInMemoryExporter(spans));

    // Other tests of this process make spans at the same time.
    private static List<Activity> Ended(List<Activity> spans)
    {
        lock (spans)
        {
            return [.. spans];
        }
    }

    private static async Task LaunchAndJoinAsync(TestApp app, string title = "Lunch club in Eastfield")
    {
        using var asha = await app.SignInAs("Asha Patel");
        using var mary = await app.SignInAs("Mary Okafor");
        await asha.SendAsync(await Launch.FillAsync(asha, await Launch.StartAsync(asha, title)), "Publish this tender");
        await mary.SendAsync("/tenders/1", "Join the list");
        await app.PumpAsync();
    }

    private static async Task<DateTimeOffset> ClosingAsync(TestApp app) =>
        (await app.ReadAsync(db => db.Set<Tender>().SingleAsync())).BidsClose!.Instant;

    private static string Written(Activity span) => string.Join('|',
        [span.DisplayName, span.OperationName, span.StatusDescription, .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"),
            .. span.Events.SelectMany(e => e.Tags.Select(t => $"{t.Key}={t.Value}").Prepend(e.Name))]);
}
