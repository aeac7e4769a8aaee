using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace TenderFlow.Benchmarks.ThirdParty;

/// <summary>
/// A script under Node that stays warm between rounds: it takes a line of JSON and answers with one.
/// </summary>
internal sealed class NodeProcess : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private readonly Process _node;

    /// <exception cref="MeasureException">Node is not there.</exception>
    public NodeProcess(string script)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "ThirdParty", script);
        try
        {
            _node = Process.Start(new ProcessStartInfo("node", [path])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
        }
        catch (Win32Exception missing)
        {
            throw new MeasureException(
                "Node 20 or newer is needed for the engine of another maker, and was not found: https://nodejs.org",
                missing);
        }
    }

    /// <summary>Asks and waits for the answer.</summary>
    /// <exception cref="MeasureException">The script ended instead.</exception>
    public async Task<T> AskAsync<T>(object question)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, Options));
        var answer = await _node.StandardOutput.ReadLineAsync() ?? throw new MeasureException(
            "The engine of another maker stopped; the lines above say why. Its npm packages come with: npm ci");
        return JsonSerializer.Deserialize<T>(answer, Options)!;
    }

    public void Dispose()
    {
        if (!_node.HasExited)
        {
            _node.Kill();
        }

        _node.Dispose();
    }
}

/// <summary>How long a round of the other side took.</summary>
internal sealed record Lasted(double Seconds);
