using System.Globalization;

namespace TenderFlow.App.Platform.Moments;

/// <summary>The natural key of a process: a prefix and one or two numbers, such as <c>bidder:42:7</c>.</summary>
/// <param name="Prefix">The kind of process.</param>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number; 0 when there is none.</param>
public readonly record struct ProcessId(string Prefix, int First, int Second = 0)
{
    /// <summary>Reads a natural key.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ProcessId Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 2 or 3
            ? new(parts[0], Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : 0)
            : throw new FormatException($"'{text}' is not the key of a process.");
    }

    /// <inheritdoc/>
    public override string ToString() => Second == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{First}")
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{First}:{Second}");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
