using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>Finds what the people of a public body are called.</summary>
internal static class PersonNames
{
    /// <summary>The names by person, in the order in which they joined.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> OfAsync(
        TenderFlowDb db, int organisationId, CancellationToken cancellationToken) =>
        await db.Set<Person>().Where(p => p.OrganisationId == organisationId && p.Role == PersonRole.Commissioner)
            .OrderBy(p => p.Id).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
}
