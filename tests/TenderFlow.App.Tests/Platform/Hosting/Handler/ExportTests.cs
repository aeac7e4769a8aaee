using System.Diagnostics;
using System.Text.Json.Nodes;
using TenderFlow.App.Tests.Architecture;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>What the host reads is written from the code, and keeps the public schemas.</summary>
public class ExportTests
{
    private static readonly string Schemas = Path.Combine(AppContext.BaseDirectory, "Platform/Hosting/Handler/Schemas");

    [Fact]
    public async Task Every_exported_file_keeps_the_public_schemas()
    {
        using var folder = await ExportAsync();
        var functions = Directory.GetFiles(folder.Path, "function.json", SearchOption.AllDirectories);

        Assert.Equal(14, functions.Length);
        foreach (var file in functions)
        {
            await AssertValidAsync("azure-functions-host.function.json", file);
            await AssertValidAsync("schemastore.function.json", file);
        }

        await AssertValidAsync("schemastore.host.json", Path.Combine(folder.Path, "host.json"));
        await AssertValidAsync("schemastore.local.settings.json", Path.Combine(folder.Path, "local.settings.sample.json"));
    }

    [Theory, InlineData("host.json"), InlineData("local.settings.sample.json")]
    public async Task The_files_at_the_top_are_the_exported_ones(string file)
    {
        using var folder = await ExportAsync();
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, file), TestContext.Current.CancellationToken),
            SourceTree.Read(file));
    }

    [Fact]
    public async Task No_function_declares_a_return_value_or_bears_the_name_of_the_prefix()
    {
        using var folder = await ExportAsync();
        foreach (var file in Directory.GetFiles(folder.Path, "function.json", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(file)!);
            var bindings = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["bindings"]!.AsArray();
            Assert.NotEqual("app", name, StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain(bindings, b => (string)b!["name"]! == "$return");
            Assert.Single(bindings, b => ((string)b!["type"]!).EndsWith("Trigger", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_function_that_is_no_more_is_taken_away_and_nothing_else_is()
    {
        using var folder = new TemporaryFolder();
        var old = Directory.CreateDirectory(Path.Combine(folder.Path, "OldFunction"));
        await File.WriteAllTextAsync(Path.Combine(old.FullName, "function.json"), "{}", TestContext.Current.CancellationToken);
        var pages = Directory.CreateDirectory(Path.Combine(folder.Path, "wwwroot"));
        await File.WriteAllTextAsync(Path.Combine(pages.FullName, "a.css"), "", TestContext.Current.CancellationToken);

        await ExportAsync(folder.Path);

        Assert.False(old.Exists && Directory.Exists(old.FullName));
        Assert.True(File.Exists(Path.Combine(pages.FullName, "a.css")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "TenderOrchestrator", "function.json")));
    }

    private static async Task<TemporaryFolder> ExportAsync()
    {
        var folder = new TemporaryFolder();
        await ExportAsync(folder.Path);
        return folder;
    }

    private static async Task ExportAsync(string folder)
    {
        var (code, lines) = await OwnProcess.RunAsync("functions", "export", folder);
        Assert.True(code == 0, string.Join('\n', lines));
    }

    private static async Task AssertValidAsync(string schema, string file)
    {
        using var node = Process.Start(new ProcessStartInfo(
            "node", [Path.Combine(Schemas, "validate.mjs"), Path.Combine(Schemas, schema), file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            + await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(said.Length == 0, $"{file} breaks {schema}:\n{said}");
    }
}
