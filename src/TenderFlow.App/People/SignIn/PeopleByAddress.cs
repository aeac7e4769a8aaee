using Microsoft.EntityFrameworkCore;
using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>Finds people by the address that mail reaches them at.</summary>
internal static class PeopleByAddress
{
    /// <summary>The first person in a role with an address, however its letters are written; null when there is none.</summary>
    public static Task<Person?> FindAsync(
        DbContext db, string address, PersonRole role, CancellationToken cancellationToken)
    {
        var lower = address.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The database compares, and it knows no StringComparison.
        return db.Set<Person>().AsNoTracking().OrderBy(p => p.Id)
            .FirstOrDefaultAsync(p => p.Email.ToLower() == lower && p.Role == role, cancellationToken);
#pragma warning restore CA1862
    }
}
