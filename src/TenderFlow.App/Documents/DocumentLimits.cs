namespace TenderFlow.App.Documents;

/// <summary>What a file may be at most. Bound from the configuration section <c>Documents</c>.</summary>
public sealed record DocumentLimits
{
    /// <summary>Largest file, in bytes. The default is 500 MB.</summary>
    public long MaxBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Longest file name that is kept, in bytes of UTF-8; longer names are cut before the ending.</summary>
    public int MaxNameBytes { get; init; } = 200;

    /// <summary>Most parts in a ZIP-based office file. Real ones have a few hundred at most.</summary>
    public int MaxArchiveEntries { get; init; } = 1_000;

    /// <summary>Most bytes that all parts of an office file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Most times a part may grow when unpacked, if it is larger than <see cref="RatioFreeBytes"/>.</summary>
    public int MaxUnpackedRatio { get; init; } = 200;

    /// <summary>Parts that unpack to no more than this are not held to <see cref="MaxUnpackedRatio"/>.</summary>
    public long RatioFreeBytes { get; init; } = 1024 * 1024;
}
