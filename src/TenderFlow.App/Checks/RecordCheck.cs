using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Checks.Promises;
using TenderFlow.App.Checks.Records;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Checks;

/// <summary>
/// Holds the promises of TenderFlow against its records: tables, mails and documents. It counts days and recomputes
/// fingerprints with arithmetic of its own, so that an error in the one is not hidden by the same error in the other.
/// </summary>
public static class RecordCheck
{
    /// <summary>Checks everything that is on record now.</summary>
    /// <returns>Every broken promise; empty when all hold.</returns>
    public static async Task<IReadOnlyList<Violation>> RunAsync(
        IServiceProvider services, CheckDepth depth, CancellationToken cancellationToken)
    {
        var databases = services.GetRequiredService<IDbContextFactory<TenderFlowDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await RunAsync(
            db, services.GetRequiredService<AppSettings>().DataFolder,
            services.GetRequiredService<TimeProvider>().GetUtcNow(), depth, cancellationToken);
    }

    /// <summary>Checks a database and its folder as of a moment.</summary>
    public static async Task<IReadOnlyList<Violation>> RunAsync(
        TenderFlowDb db, string folder, DateTimeOffset asOf, CheckDepth depth, CancellationToken cancellationToken)
    {
        var record = await RecordReader.ReadAsync(db, folder, asOf, cancellationToken);
        return
        [
            .. ReminderPromise.Of(record),
            .. OncePromise.Of(record),
            .. depth == CheckDepth.All ? MailPromise.Of(record) : [],
            .. MovedDatePromise.Of(record),
            .. QuietHoursPromise.Of(record),
            .. ReceiptPromise.Of(record, depth),
            .. InTimePromise.Of(record),
            .. SealedPromise.Of(record),
            .. NewsPromise.Of(record),
            .. SummaryPromise.Of(record),
            .. ReviewPromise.Of(record),
            .. EngagementPromise.Of(record),
            .. EndingPromise.Of(record),
            .. HistoryPromise.Of(record),
            .. PlainWordsPromise.Of(record),
        ];
    }
}
