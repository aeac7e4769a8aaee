namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>Reads the word lists that are built into the program: one entry a line, cells parted by bars.</summary>
internal static class DataLines
{
    /// <summary>The entries of a list; lines that start with # are notes.</summary>
    /// <param name="file">The name of the file in <c>PlainLanguage/Data</c>.</param>
    /// <param name="cells">How many cells each line has.</param>
    /// <exception cref="InvalidDataException">A line has another number of cells.</exception>
    public static IEnumerable<string[]> Read(string file, int cells)
    {
        var name = $"TenderFlow.Domain.PlainLanguage.Data.{file}";
        using var reader = new StreamReader(typeof(DataLines).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            yield return parts.Length == cells
                ? parts
                : throw new InvalidDataException($"{file}: this line does not have {cells} cells: {line}");
        }
    }
}
