namespace TenderFlow.Benchmarks;

/// <summary>A folder for one measure, deleted at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tf-bench-");
    private int _number;

    /// <summary>A file name that was not used before.</summary>
    public string NewFile() => Path.Combine(_folder.FullName, $"{++_number}.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
