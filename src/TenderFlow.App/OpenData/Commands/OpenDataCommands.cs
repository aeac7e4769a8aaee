using System.CommandLine;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.OpenData.Commands;

/// <summary>Open contracting data from a terminal.</summary>
public static class OpenDataCommands
{
    /// <summary>Builds <c>ocds</c> with all that stands under it.</summary>
    /// <param name="settingsOf">Where everything is, by the words of the command line.</param>
    /// <param name="build">How the application is put together.</param>
    /// <param name="prepare">Brings a data folder to its newest shape.</param>
    public static Command Build(
        Func<ParseResult, AppSettings> settingsOf, Func<AppSettings, WebApplication> build,
        Func<WebApplication, CancellationToken, Task> prepare)
    {
        var ocds = new Command("ocds", "Work with open contracting data (OCDS 1.1).");
        ocds.Subcommands.Add(MergeCommand.Build());
        ocds.Subcommands.Add(ValidateCommand.Build());
        ocds.Subcommands.Add(ExportCommand.Build(settingsOf));
        ocds.Subcommands.Add(ImportCommand.Build(settingsOf, build, prepare));
        return ocds;
    }
}
