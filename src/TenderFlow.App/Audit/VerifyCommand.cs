using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Audit;

/// <summary>The terminal's way to check the audit trail (INV-10): <c>audit verify</c> prints one line; 0 means that it holds.</summary>
public static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="settingsOf">Where the record is, by the words of the command line.</param>
    public static Command Create(Func<ParseResult, AppSettings> settingsOf)
    {
        var verify = new Command("verify", "Check that no line of the record was changed or lost.");
        verify.SetAction((words, cancellationToken) =>
            RunAsync(settingsOf(words), cancellationToken));
        return new Command("audit", "Look after the record of all changes.") { verify };
    }

    private static async Task<int> RunAsync(AppSettings settings, CancellationToken cancellationToken)
    {
        if (!DatabaseSetup.IsThere(settings))
        {
            Console.Error.WriteLine("There is no TenderFlow data in this folder. Name the right one with --data.");
            return 1;
        }

        await using var services = new ServiceCollection().AddDatabase(settings).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<TenderFlowDb>>()
            .CreateDbContextAsync(cancellationToken);
        var check = await AuditTrail.CheckAsync(db, cancellationToken);
        Console.Out.WriteLine(check.Sentence);
        return check.Wrong is null ? 0 : 1;
    }
}
