using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Calendars;

/// <summary>
/// The copy of the bank holidays in the data folder, which a refresh brings up to date (CAL-5, CAL-8).
/// </summary>
public sealed class BankHolidayFile(string dataFolder)
{
    private const string Name = "bank-holidays.json";
    private readonly string mark = Path.Combine(dataFolder, "bank-holidays.heeded");

    /// <summary>Where the copy is, whether it exists or not.</summary>
    public string Location { get; } = Path.Combine(dataFolder, Name);

    /// <summary>
    /// The data folder's copy on top of the shipped list; the shipped list alone when there is no copy, or when the
    /// copy is damaged or knows less. Never "no holidays".
    /// </summary>
    public LoadedBankHolidays Load()
    {
        if (!File.Exists(Location))
        {
            return new(BankHolidays.Shipped, null);
        }

        try
        {
            return new(BankHolidays.Shipped.UpdatedWith(BankHolidays.Parse(PublishedText.Read(Location))), null);
        }
        catch (DomainError error)
        {
            return new(
                BankHolidays.Shipped,
                "We use the bank holidays that came with TenderFlow. The copy in the data folder does not work: "
                    + error.Message);
        }
    }

    /// <summary>The fingerprint of the list with which every waiting date was last counted; empty before the first time.</summary>
    public string Heeded => File.Exists(mark) ? File.ReadAllText(mark) : "";

    /// <summary>Notes that every waiting date was counted with a list.</summary>
    public void Heed(string fingerprint) => Replace(mark, fingerprint);

    /// <summary>Takes a newer published list from a file and keeps it in the data folder.</summary>
    /// <returns>The list now in force, with the old years that the publisher has dropped.</returns>
    /// <exception cref="DomainError">
    /// The file cannot be read, or knows less than we do. Nothing was changed.
    /// </exception>
    public BankHolidays Refresh(string publishedFile)
    {
        var updated = Load().BankHolidays.UpdatedWith(BankHolidays.Parse(PublishedText.Read(publishedFile)));
        Replace(Location, updated.ToJson());
        return updated;
    }

    // A reader must never meet half a file, so the new one is complete before it takes the name.
    private void Replace(string path, string text)
    {
        var fresh = path + ".new";
        try
        {
            Directory.CreateDirectory(dataFolder);
            using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                writer.Write(text);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DomainError(new Refusal(
                "CAL-8",
                "bankHolidays",
                "We could not write to the data folder. Check its space and rights, then try again."));
        }
    }
}
