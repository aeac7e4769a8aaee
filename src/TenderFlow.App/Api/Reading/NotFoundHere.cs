using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Api.Reading;

/// <summary>The one answer for what is not there and for what the asker may not know of.</summary>
internal static class NotFoundHere
{
    public static DomainError Error =>
        new(new Refusal("WEB-404", "", "We could not find that. It may have been removed."));
}
