using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Stopping;

/// <summary>
/// The address behind “Stop these offers”. Looking changes nothing, because mail scanners open links; sending does, with
/// one click of a mail program too (RFC 8058), which knows no token of ours.
/// </summary>
internal static class StopOffersAddress
{
    public static async Task<IResult> Look(
        int personId, string signature, StopOffers stop, CancellationToken cancellationToken) =>
        Page(await stop.ReaderAsync(personId, signature, cancellationToken));

    public static async Task<IResult> Send(
        int personId, string signature, StopOffers stop, CancellationToken cancellationToken) =>
        Page(await stop.RunAsync(personId, signature, cancellationToken));

    private static IResult Page(Person? reader) => reader is null
        ? TypedResults.NotFound()
        : new RazorComponentResult<StopOffersPage>(new { Reader = reader });
}
