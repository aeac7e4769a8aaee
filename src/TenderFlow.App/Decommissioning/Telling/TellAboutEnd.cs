using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Engagement;

namespace TenderFlow.App.Decommissioning.Telling;

/// <summary>Notice goes to the provider and to the people who use the service, at the same time (DEC-1).</summary>
internal static class TellAboutEnd
{
    /// <summary>Asks for the messages: to the provider, with the first ways to carry on, and to every user who is known.</summary>
    public static async Task TellAsync(Work work, EndingCase ending, CancellationToken cancellationToken)
    {
        work.Tell(EndingMessages.Notice(ending));
        work.Tell(EndingMessages.Ways(ending, $"ways/0/{ending.NoticeVersion}"));
        foreach (var person in await UsersAsync(work.Db, ending, cancellationToken))
        {
            work.Tell(EndingMessages.ForUser(ending, person));
        }

        work.Wake($"reviews:{ending.ContractId}");
    }

    // Those who were put on the list, and those who spoke before the tender was written.
    private static async Task<IReadOnlyList<int>> UsersAsync(
        TenderFlowDb db, EndingCase ending, CancellationToken cancellationToken)
    {
        var rounds = await db.Set<EngagementRound>().AsNoTracking().Where(r => r.TenderId == ending.TenderId)
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return
        [
            .. ending.Users.Select(u => u.PersonId)
                .Concat(rounds.SelectMany(r => r.Contributors)
                    .Where(c => c.PersonId is not null && c.Points.Count > 0 && c.Kind is ContributorKind.User or ContributorKind.Family)
                    .Select(c => c.PersonId!.Value))
                .Distinct(),
        ];
    }
}
