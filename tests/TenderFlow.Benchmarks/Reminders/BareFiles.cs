namespace TenderFlow.Benchmarks.Reminders;

/// <summary>The physical limit of mail on disk: the same files written again by a bare loop, each as safely as ours.</summary>
internal static class BareFiles
{
    /// <summary>Reads the newest files of a folder and its subfolders.</summary>
    public static List<(string Name, byte[] Bytes)> Read(string folder, DateTimeOffset moment) =>
        [.. Directory.EnumerateFiles(folder, $"{moment:yyyyMMdd'T'HHmmss'Z'}-*.eml", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    /// <returns>How long writing them takes, in seconds.</returns>
    public static async Task<double> SecondsToWriteAsync(List<(string Name, byte[] Bytes)> files)
    {
        var folder = Directory.CreateTempSubdirectory("tf-bare-");
        try
        {
            return await Rounds.SecondsAsync(() =>
            {
                foreach (var (name, bytes) in files)
                {
                    Write(Path.Combine(folder.FullName, name), bytes);
                }

                return Task.CompletedTask;
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string file, byte[] bytes)
    {
        var unfinished = Path.ChangeExtension(file, ".part");
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}
