namespace TenderFlow.App.Tests.Web;

/// <summary>Finds the source tree above the folder in which the tests run.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TenderFlow.sln")))
        {
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException("The tests must run inside the source tree.");
        }

        return folder.FullName;
    }
}
