using System.Text;
using Microsoft.Extensions.Primitives;

namespace TenderFlow.App.Web.Http;

/// <summary>
/// Reads a form of the type <c>application/x-www-form-urlencoded</c> as the URL standard says: every sequence of
/// bytes has a meaning. The framework's own reader throws on an encoded NUL and keeps broken sequences as they are.
/// </summary>
public static class UrlEncodedForm
{
    /// <summary>Reads the body to its end; the caller has limited its length.</summary>
    /// <exception cref="InvalidDataException">There are too many fields.</exception>
    public static async Task<IFormCollection> Read(Stream body, int mostFields, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, stop);
        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), mostFields);
    }

    /// <summary>Reads the fields; broken UTF-8 becomes the replacement character.</summary>
    /// <exception cref="InvalidDataException">There are too many fields.</exception>
    public static FormCollection Parse(ReadOnlySpan<byte> bytes, int mostFields)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        foreach (var range in bytes.Split((byte)'&'))
        {
            var field = bytes[range];
            if (field.IsEmpty)
            {
                continue;
            }

            if (++count > mostFields)
            {
                throw new InvalidDataException("The form has too many fields.");
            }

            var equals = field.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? field : field[..equals]);
            var value = equals < 0 ? "" : Decode(field[(equals + 1)..]);
            fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), value);
        }

        return new FormCollection(fields);
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var hex = text[i] == '%' && i + 2 < text.Length ? Hex(text[i + 1], text[i + 2]) : -1;
            decoded[length++] = hex >= 0 ? (byte)hex : text[i] == '+' ? (byte)' ' : text[i];
            i += hex >= 0 ? 2 : 0;
        }

        return Encoding.UTF8.GetString(decoded, 0, length);
    }

    private static int Hex(byte high, byte low) =>
        char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low)
            ? (Convert.ToInt32(((char)high).ToString(), 16) * 16) + Convert.ToInt32(((char)low).ToString(), 16)
            : -1;
}
