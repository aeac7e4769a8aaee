namespace TenderFlow.App.OpenData.Schemas;

/// <summary>An extension of the standard whose schema comes with the program.</summary>
/// <param name="Name">Its name among our files.</param>
/// <param name="Repository">The last part of its repository's address, by which packages declare it.</param>
/// <param name="Address">Where its description is published.</param>
public sealed record Extension(string Name, string Repository, string Address)
{
    private const string Community = "https://raw.githubusercontent.com/open-contracting-extensions";

    /// <summary>The fields that UK law asks for.</summary>
    public static Extension UnitedKingdom { get; } = new(
        "uk", "ocds_uk_extension",
        "https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json");

    /// <summary>Questions and answers.</summary>
    public static Extension Enquiries { get; } = Of("enquiry");

    /// <summary>Bids and counts of them.</summary>
    public static Extension Bids { get; } = Of("bid");

    /// <summary>For whom a contract is suitable.</summary>
    public static Extension Suitability { get; } = Of("suitability");

    /// <summary>Lots.</summary>
    public static Extension Lots { get; } = Of("lots");

    /// <summary>How bids are sent.</summary>
    public static Extension SubmissionTerms { get; } = Of("submissionTerms");

    /// <summary>All of them. Lots come first, because others change them.</summary>
    public static IReadOnlyList<Extension> All { get; } =
    [
        Lots, Bids, Enquiries, Suitability, SubmissionTerms, Of("options"), Of("sustainability"), UnitedKingdom,
    ];

    /// <summary>Those that a package declares and we know, in the order in which they are applied.</summary>
    public static IReadOnlyList<Extension> Known(IEnumerable<string> declared)
    {
        var addresses = declared.ToList();
        return [.. All.Where(known => addresses.Exists(known.IsAt))];
    }

    /// <summary>Whether an address of any version leads to this extension.</summary>
    public bool IsAt(string address) => address.Contains($"/{Repository}/", StringComparison.OrdinalIgnoreCase);

    private static Extension Of(string name) => new(
        name, $"ocds_{name}_extension", $"{Community}/ocds_{name}_extension/master/extension.json");
}
