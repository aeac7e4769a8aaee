using System.Diagnostics;

namespace TenderFlow.Simulation.Mutations;

/// <summary>A copy of the code in which errors may be made. It is built here and goes when it is no longer needed.</summary>
internal sealed class Checkout : IDisposable
{
    private const string Project = "tests/TenderFlow.Simulation";
    private static readonly string[] Left = ["bin", "obj", "TestResults", "lib", "assets"];

    private Checkout(string root) => Root = root;

    public string Root { get; }

    /// <summary>The simulation as this copy makes it.</summary>
    public string Program => Path.Combine(Root, Project, "bin/Release/net10.0/TenderFlow.Simulation");

    /// <summary>The root of the checkout that this program was built from.</summary>
    public static string Own
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TenderFlow.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("The checkout of TenderFlow was not found above this program.");
        }
    }

    /// <summary>Copies the code.</summary>
    public static Checkout Copy()
    {
        var copy = new Checkout(Directory.CreateTempSubdirectory("tenderflow-mutations-").FullName);
        foreach (var file in Directory.EnumerateFiles(Own))
        {
            File.Copy(file, Path.Combine(copy.Root, Path.GetFileName(file)));
        }

        Copy(Path.Combine(Own, "src"), Path.Combine(copy.Root, "src"));
        Copy(Path.Combine(Own, Project), Path.Combine(copy.Root, Project));
        var packages = new DirectoryInfo(Path.Combine(Own, "node_modules"));
        if (packages.Exists)
        {
            Directory.CreateSymbolicLink(Path.Combine(copy.Root, "node_modules"), packages.LinkTarget ?? packages.FullName);
        }

        return copy;
    }

    /// <summary>Builds the copy; what is unchanged is not built again.</summary>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public async Task BuildAsync(CancellationToken stop)
    {
        string[] words =
        [
            "build", Project, "-c", "Release", "-nologo", "-v:q", "-p:RunAnalyzersDuringBuild=false",
            "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false", "-p:UseSharedCompilation=false", "-nodeReuse:false",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", words)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await build.StandardOutput.ReadToEndAsync(stop);
        await build.WaitForExitAsync(stop);
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The copy does not build.{Environment.NewLine}{said}");
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => !Left.Contains(Path.GetFileName(f))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
