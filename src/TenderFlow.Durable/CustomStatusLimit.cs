namespace TenderFlow.Durable;

/// <summary>How much a custom status may hold. Engines that keep less would fail the instance much later.</summary>
internal static class CustomStatusLimit
{
    private const int Bytes = 16 * 1024;

    public static string? Checked(string? customStatus) => customStatus is null || customStatus.Length * sizeof(char) <= Bytes
        ? customStatus
        : throw new ArgumentException(
            $"The custom status takes {customStatus.Length * sizeof(char)} bytes as JSON in UTF-16; at most {Bytes} are kept. "
            + "Show less, or keep the rest elsewhere and show where it is.",
            nameof(customStatus));
}
