using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Audit;

/// <summary>The terminal's way to check the audit trail (INV-10): <c>audit verify</c> prints one line; 0 means that it holds.</summary>
public static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="data">The option that names the data folder.</param>
    public static Command Create(Option<DirectoryInfo> data)
    {
        var verify = new Command("verify", "Check that no line of the record was changed or lost.");
        verify.SetAction((words, cancellationToken) =>
            RunAsync(Path.Combine(words.GetValue(data)!.FullName, "tenderflow.db"), cancellationToken));
        return new Command("audit", "Look after the record of all changes.") { verify };
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine("There is no TenderFlow data in this folder. Name the right one with --data.");
            return 1;
        }

        var options = new DbContextOptionsBuilder<TenderFlowDb>();
        DatabaseSetup.Configure(options, file, waitForDisk: true);
        await using var db = new TenderFlowDb(options.Options);
        var check = await AuditTrail.CheckAsync(db, cancellationToken);
        Console.Out.WriteLine(check.Sentence);
        return check.Wrong is null ? 0 : 1;
    }
}
