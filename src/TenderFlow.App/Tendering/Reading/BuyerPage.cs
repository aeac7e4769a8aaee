using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>The base of the pages with which the buyer runs its own tender.</summary>
public abstract class BuyerPage : TenderingPage
{
    /// <inheritdoc/>
    protected override bool MayOpen(TenderView view) =>
        Reader is { Role: PersonRole.Commissioner } reader && reader.OrganisationId == view.Tender.BuyerId;
}
