using System.Text;
using TenderFlow.App.PlainWords.Files;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.PlainWords.Checking;

/// <summary>Reads a text to check from a file or from what is piped in.</summary>
public static class TextSource
{
    /// <summary>The most bytes that are read: about 3,000 pages.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private const string Rule = "PLN-1";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the words of a file; <c>-</c> stands for what is piped in.</summary>
    /// <exception cref="DomainError">There is no such file, or it is empty, too large or holds no words.</exception>
    public static async Task<FileWords> ReadAsync(string name, Func<Stream> pipe, CancellationToken cancellationToken)
    {
        if (name != "-" && Directory.Exists(name))
        {
            throw Refused($"“{name}” is a folder. Give the name of a text file.");
        }

        if (name != "-" && !File.Exists(name))
        {
            throw Refused($"There is no file “{name}”. Check its name.");
        }

        await using var source = name == "-" ? pipe() : Open(name);
        return await WordsOfFile.ReadAsync(source, cancellationToken);
    }

    /// <summary>The text in some bytes.</summary>
    /// <exception cref="DomainError">They hold no text.</exception>
    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = bytes switch
            {
                [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
                [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => Strict.GetString(rest),
                _ => Strict.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            throw NotText;
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw NotText
            : text.Any(char.IsLetterOrDigit)
                ? text
                : throw Refused("There is no text to check. Give a file with some words.");
    }

    private static FileStream Open(string name)
    {
        try
        {
            return new(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused($"You may not read “{name}”. Check who owns it.");
        }
    }

    /// <summary>The bytes of a source, up to a limit.</summary>
    internal static async Task<byte[]> BytesAsync(Stream source, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(part, cancellationToken)) > 0)
        {
            all.Write(part, 0, read);
            if (all.Length > MostBytes)
            {
                throw Refused($"This is too large to check. Give a text of at most {MostBytes / 1024 / 1024} MB.");
            }
        }

        return all.ToArray();
    }

    private static DomainError NotText => Refused($"This is not plain text. Give {FileWords.Readable}, in UTF-8.");

    private static DomainError Refused(string sentence) => new(new Refusal(Rule, "", sentence));
}
