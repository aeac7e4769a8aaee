using TenderFlow.App.OpenData.Publishing;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>What every release of a tender is made from.</summary>
/// <param name="Tender">The tender; it is published.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Force">The rules it is run under.</param>
/// <param name="Publisher">Who publishes.</param>
/// <param name="ReleaseId">The number of the release.</param>
/// <param name="Now">The time of the release, in UTC.</param>
internal sealed record ReleaseFacts(
    Tender Tender, Organisation Buyer, RulesInForce Force, PublisherSettings Publisher, string ReleaseId,
    DateTimeOffset Now)
{
    /// <summary>The number of the tender within its process.</summary>
    public string TenderId => Fields.Id(Tender.Id);

    /// <summary>The zone in which the tender's days are counted.</summary>
    public string Zone => Tender.BidsClose!.Zone;

    /// <summary>The number of the award.</summary>
    public string AwardId => $"award-{TenderId}";

    /// <summary>The address of the tender's page.</summary>
    public string TenderPage => Publisher.Page($"tenders/{TenderId}");

    /// <summary>The number of a party.</summary>
    public static string PartyId(Organisation organisation) => $"organisation-{Fields.Id(organisation.Id)}";
}
