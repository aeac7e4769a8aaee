using System.Buffers.Text;
using System.Globalization;
using System.Text;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Feeds;

/// <summary>Where a page of a feed begins. To readers it is a word without meaning.</summary>
internal static class Cursor
{
    private const string Mark = "r";

    /// <summary>The cursor after a release.</summary>
    public static string After(long number) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Mark + number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The release after which a page begins; 0 for the first page.</summary>
    /// <exception cref="DomainError">The cursor is not one of ours.</exception>
    public static long Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return 0;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return cursor.Length <= 40 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text
            && text.StartsWith(Mark, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new DomainError(new Refusal(
                    "OCD-2", "cursor", "This cursor is not one of ours. Take the link “next” of the page before."));
    }
}
