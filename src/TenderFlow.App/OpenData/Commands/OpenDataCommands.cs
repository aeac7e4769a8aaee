using System.CommandLine;

namespace TenderFlow.App.OpenData.Commands;

/// <summary>Open contracting data from a terminal.</summary>
public static class OpenDataCommands
{
    /// <summary>Builds <c>ocds</c> with all that stands under it.</summary>
    public static Command Build()
    {
        var ocds = new Command("ocds", "Work with open contracting data (OCDS 1.1).");
        ocds.Subcommands.Add(MergeCommand.Build());
        ocds.Subcommands.Add(ValidateCommand.Build());
        return ocds;
    }
}
