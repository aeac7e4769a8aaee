namespace TenderFlow.App.Documents.Blobs;

/// <summary>A file for bytes on their way. Only its owner can read it, and it goes when it is closed.</summary>
internal static class TemporaryCopy
{
    private const int BufferBytes = 64 * 1024;

    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Nobody sees the name, so it need not be repeatable.
        return new FileStream(Path.Combine(Path.GetTempPath(), $"tenderflow-{Path.GetRandomFileName()}.part"), options);
    }
}
