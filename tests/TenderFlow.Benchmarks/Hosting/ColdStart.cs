using System.Diagnostics;

namespace TenderFlow.Benchmarks.Hosting;

/// <summary>
/// From the start of the process to the first page it answers: the program as it is published for the Functions host, and
/// an empty ASP.NET Core program, published the same way. The database is there already, as at every start but the first.
/// </summary>
internal sealed class ColdStart : IMeasure
{
    private const int Starts = 9;

    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
            <SelfContained>true</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
            <TieredPGO>false</TieredPGO>
            <ServerGarbageCollection>false</ServerGarbageCollection>
            <InvariantGlobalization>true</InvariantGlobalization>
            <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
          </PropertyGroup>
        </Project>
        """;

    private const string EmptyProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")}");
        var app = builder.Build();
        app.MapGet("/", () => "Hello");
        app.Run();
        """;

    public string Name => "coldStart";

    public async Task<Reading> RunAsync(Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("tf-cold-");
        try
        {
            say("publishing both programs");
            var ours = await OursAsync(folder.FullName);
            var empty = await EmptyAsync(folder.FullName);
            var (value, beside) = await Rounds.AlternateAsync(
                Starts, ours.SecondsToFirstAnswerAsync, empty.SecondsToFirstAnswerAsync, say);
            return new(value, "s", "an empty ASP.NET Core program, published the same way", beside, new(1.5, AtLeast: false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Published> OursAsync(string folder)
    {
        var target = Path.Combine(folder, "tenderflow");
        await PublishAsync(Path.Combine(Root, "src", "TenderFlow.App"), target);
        return new(Path.Combine(target, "tenderflow"), ["host"], "/app/", new Dictionary<string, string>
        {
            ["WEBSITE_HOSTNAME"] = "localhost:7071",
            ["TENDERFLOW_DATA"] = Path.Combine(folder, "data"),
        });
    }

    private static async Task<Published> EmptyAsync(string folder)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "Empty.csproj"), EmptyProject);
        await File.WriteAllTextAsync(Path.Combine(source, "Program.cs"), EmptyProgram);
        var target = Path.Combine(folder, "empty");
        await PublishAsync(source, target);
        return new(Path.Combine(target, "Empty"), [], "/", new Dictionary<string, string>());
    }

    private static async Task PublishAsync(string project, string target)
    {
        using var publishing = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", project, "-c", "Release", "-o", target, "-nologo", "-v:q", "-nodeReuse:false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode != 0)
        {
            throw new MeasureException($"'dotnet publish {project}' failed:{Environment.NewLine}{said}");
        }
    }

    // The checkout that this program was built from.
    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TenderFlow.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new MeasureException("The checkout of TenderFlow was not found above this program.");
        }
    }
}
