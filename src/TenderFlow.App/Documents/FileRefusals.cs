using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents;

/// <summary>Every sentence that turns a file down. All belong to the form field <c>file</c>.</summary>
internal static class FileRefusals
{
    public static Refusal Empty { get; } = Because("This file is empty. Choose a file with something in it.");

    public static Refusal NoName { get; } =
        Because("We cannot use this file name. Rename the file and upload it again.");

    public static Refusal StorageFull { get; } =
        Because("Our storage is full, so we did not save your file. Try again in a few minutes.");

    public static Refusal Locked { get; } =
        Because("This file has a password or is an old type. Save a new copy without a password.");

    public static Refusal CutOff { get; } =
        Because("The end of this file is missing. Save it again and upload the new copy.");

    public static Refusal NotText { get; } =
        Because("This file is not plain text. Save it again as plain text, or as a PDF.");

    public static Refusal Macros { get; } =
        Because("This file holds a small program, called a macro. Save a copy without macros.");

    public static Refusal Damaged { get; } =
        Because("This file is damaged or unsafe. Open it, save it again and upload the new copy.");

    public static Refusal Bloated { get; } =
        Because("This file would grow far too large when opened. Save it as a PDF and upload that.");

    public static Refusal TooLarge(long maxBytes) =>
        Because($"This file is too large. Choose one of {FileSize.InWords(maxBytes)} or less.");

    public static Refusal WrongType(string? advice) =>
        Because(advice ?? $"We cannot take this type of file. Upload {FileType.AllowedInWords}.");

    public static Refusal Mismatch(FileType claimed) =>
        Because($"This file has the name of {claimed.InWords} but is not one. Save it again as {claimed.InWords}.");

    private static Refusal Because(string sentence) => new("DOC-5", "file", sentence);
}
