using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Pages;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.ServiceBus;

namespace TenderFlow.App.Messages.SetAside;

/// <summary>Reads what the bus set aside, as it was last seen there.</summary>
public sealed class ReadSetAside(UnitOfWork unitOfWork)
{
    /// <summary>All of it, oldest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync<IReadOnlyList<DeadLetter>>(
            async db => await db.Set<DeadLetter>().OrderBy(d => d.CameAt).ThenBy(d => d.Id).ToListAsync(cancellationToken),
            cancellationToken);
}

/// <summary>Where one sees it.</summary>
public static class SetAsideLink
{
    /// <summary>The page.</summary>
    public const string Page = "/set-aside";
}

/// <summary>What was set aside, in words.</summary>
public static class SetAsideWords
{
    /// <summary>Such as “A message: Bid reminder”.</summary>
    public static string What(DeadLetter letter) =>
        (letter.Entity == BusEntities.Notifications ? "A message" : "News for other systems")
        + (letter.Subject.Length == 0 ? "" : $": {PurposeWords.Of(letter.Subject)}");
}
