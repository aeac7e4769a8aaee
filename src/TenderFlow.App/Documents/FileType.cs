using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>A type of file that people may upload.</summary>
/// <param name="Endings">Its name endings in lower case, with the dot.</param>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="InWords">How people call it, with its article.</param>
/// <param name="WhyNot">Looks at the whole content and says why it is not of this type, or not safe.</param>
public sealed record FileType(
    IReadOnlyList<string> Endings,
    string MediaType,
    string InWords,
    Func<FileType, Stream, DocumentLimits, Refusal?> WhyNot)
{
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>All allowed types.</summary>
    public static IReadOnlyList<FileType> Allowed { get; } =
    [
        new([".pdf"], "application/pdf", "a PDF", PdfContent.WhyNot),
        new([".docx"], Ooxml + "wordprocessingml.document", "a Word file", OfficeContent.WhyNotOoxml("word/")),
        new([".xlsx"], Ooxml + "spreadsheetml.sheet", "an Excel file", OfficeContent.WhyNotOoxml("xl/")),
        new([".pptx"], Ooxml + "presentationml.presentation", "a PowerPoint file", OfficeContent.WhyNotOoxml("ppt/")),
        new([".odt"], OpenDocument + "text", "an OpenDocument text", OfficeContent.WhyNotOpenDocument),
        new([".ods"], OpenDocument + "spreadsheet", "an OpenDocument sheet", OfficeContent.WhyNotOpenDocument),
        new([".txt"], "text/plain", "a text file", TextContent.WhyNot),
        new([".md"], "text/markdown", "a text file", TextContent.WhyNot),
        new([".csv"], "text/csv", "a CSV file", TextContent.WhyNot),
        new([".rtf"], "application/rtf", "an RTF file", FirstBytes.WhyNot),
        new([".png"], "image/png", "a PNG picture", FirstBytes.WhyNot),
        new([".jpg", ".jpeg"], "image/jpeg", "a JPEG picture", FirstBytes.WhyNot),
    ];

    /// <summary>The allowed types, as the middle of a sentence.</summary>
    public static string AllowedInWords =>
        "a PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, RTF, PNG or JPEG file";

    /// <summary>What an <c>accept</c> attribute of a file field lists.</summary>
    public static string AcceptAttribute { get; } = string.Join(',', Allowed.SelectMany(type => type.Endings));

    /// <summary>The type that a cleaned name claims.</summary>
    /// <exception cref="DomainError">Files with this ending are not taken.</exception>
    public static FileType Named(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return Allowed.FirstOrDefault(type => type.Endings.Contains(ending, StringComparer.Ordinal))
            ?? throw new DomainError(FileRefusals.WrongType(Advice(ending)));
    }

    private static string? Advice(string ending) => ending switch
    {
        ".doc" or ".docm" or ".dot" or ".pages" => "Save this file as a newer Word file (.docx) or as a PDF.",
        ".xls" or ".xlsm" or ".numbers" => "Save this file as a newer Excel file (.xlsx) or as a PDF.",
        ".ppt" or ".pptm" or ".key" => "Save this file as a newer PowerPoint file (.pptx) or as a PDF.",
        ".heic" or ".webp" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".svg" =>
            "Save this picture as a JPEG or PNG, then upload it.",
        ".zip" or ".rar" or ".7z" => "Unpack this file first, then upload each file inside it.",
        _ => null,
    };
}
