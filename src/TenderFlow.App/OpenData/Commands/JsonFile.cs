using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Commands;

/// <summary>Files named at the terminal.</summary>
internal static class JsonFile
{
    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="DomainError">There is no such file, or we may not read it.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DomainError(new Refusal("OCD-1", "file",
                Directory.Exists(path) ? $"{path} is a folder. Name a file." : $"We cannot read the file {path}. Check its name."));
        }
    }

    /// <summary>Reads a file as JSON.</summary>
    /// <exception cref="DomainError">It is not there, or not sound JSON.</exception>
    public static JsonElement Read(string path)
    {
        var (value, problems) = JsonText.Read(Bytes(path));
        return value ?? throw new DomainError(new Refusal("OCD-1", "file", $"We cannot read {path}. {problems[0]}"));
    }
}
