using System.CommandLine;
using TenderFlow.App.Platform.Calendars;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App;

/// <summary>The bank holidays of a data folder, from a terminal.</summary>
internal static class CalendarCommands
{
    /// <summary>Builds <c>calendars refresh FILE</c>.</summary>
    public static Command Build(Option<DirectoryInfo> data)
    {
        var file = new Argument<FileInfo>("file") { Description = "A bank-holidays.json as GOV.UK publishes it." };
        var refresh = new Command("refresh", "Take newer bank holidays from a file.") { file };
        refresh.SetAction(words =>
        {
            var folder = words.GetValue(data)!.FullName;
            DataFolder.Make(folder);
            var holidays = new BankHolidayFile(folder).Refresh(words.GetValue(file)!.FullName);
            Console.Out.WriteLine(
                $"Done. Bank holidays are known from {holidays.FirstYear} to {holidays.LastYear}. "
                + "A running TenderFlow takes them at its next morning check, or when it starts.");
        });
        return new Command("calendars", "Look after the bank holidays.") { refresh };
    }
}
