using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.Tests.ThirdPartyEngine;

/// <summary>A script under Node that takes a line of JSON and answers with one.</summary>
internal sealed class NodeProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _node;

    private NodeProgram(Process node) => _node = node;

    /// <summary>The first line the script wrote: it is ready.</summary>
    public string Ready { get; private set; } = "";

    /// <summary>Starts the script and waits until it says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">Node or its packages are not there.</exception>
    public static async Task<NodeProgram> StartAsync(string script, string node = "node", params string[] words)
    {
        var program = new NodeProgram(Launch(script, node, words));
        try
        {
            program.Ready = await program.ReadAsync();
            return program;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Sends a line and waits for the answer.</summary>
    public async Task<JsonObject> AskAsync(JsonObject question)
    {
        await _node.StandardInput.WriteLineAsync(question.ToJsonString());
        return JsonNode.Parse(await ReadAsync())!.AsObject();
    }

    public void Dispose()
    {
        if (!_node.HasExited)
        {
            _node.Kill();
        }

        _node.Dispose();
    }

    private static Process Launch(string script, string node, string[] words)
    {
        try
        {
            var path = Path.Combine(AppContext.BaseDirectory, "ThirdPartyEngine", script);
            return Process.Start(new ProcessStartInfo(node, [path, .. words])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                "These tests need Node 20 or newer, and 'node' was not found. Run ./test, which says how to get it.",
                missing);
        }
    }

    private async Task<string> ReadAsync() =>
        await _node.StandardOutput.ReadLineAsync().WaitAsync(Patience, TimeProvider.System)
        ?? throw new InvalidOperationException(
            "The engine of another maker stopped. Its packages come with ./test, or with 'npm ci' in the top folder. "
            + await _node.StandardError.ReadToEndAsync());
}
