using System.Text;
using TenderFlow.App.Messages.Calendar;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Tendering.Mail;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>Gives the closing date as a calendar file: the same entry that messages carry, so a calendar keeps one (MSG-10).</summary>
public static class ClosingDateFile
{
    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/tenders/{id:int}/closing-date.ics", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(
        int id, UnitOfWork records, CurrentRules rules, MessageLinks links, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var view = await records.ReadAsync(
            db => TenderView.ReadAsync(db, id, null, rules, clock.GetUtcNow(), cancellationToken), cancellationToken);
        if (view is null)
        {
            return Results.NotFound();
        }

        var (tender, stopped) = (view.Tender, view.Tender.Status == TenderStatus.Withdrawn);
        var facts = new TenderFacts(
            tender, view.Buyer, view.Owner, view.Force, null, null, links.Host, tender.DeadlineSetAt!.Value);
        var file = CalendarFile.Write(facts.CalendarOf(cancelled: stopped));
        return Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "closing-date.ics");
    }
}
