using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-3: no optional message leaves before 8am, after 6pm or on a day off.</summary>
internal static class QuietHoursPromise
{
    private const int FromHour = 8;
    private const int ToHour = 18;

    // A message that was due at the last minute may take a moment to leave.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var tenders = record.Tenders.ToDictionary(t => t.Id);
        foreach (var message in record.Messages.Where(m => m is { Class: "Offer", SentAt: not null }))
        {
            var tender = message.TenderId is { } id ? tenders.GetValueOrDefault(id) : null;
            var local = Days.Local(message.SentAt!.Value, tender?.Zone ?? "Europe/London");
            if (!Days.For(tender?.Profile ?? "").IsWorking(DateOnly.FromDateTime(local))
                || local.TimeOfDay < TimeSpan.FromHours(FromHour) || local.TimeOfDay > TimeSpan.FromHours(ToHour) + Grace)
            {
                yield return new("INV-3", message.Subject, $"“{message.Purpose}” left at {local:yyyy-MM-dd HH:mm}, in quiet hours.");
            }
        }
    }
}
