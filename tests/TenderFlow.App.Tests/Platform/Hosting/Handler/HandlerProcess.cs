using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>The handler as the Functions host starts it: a process of its own with a port, and no signal when it is to end.</summary>
internal sealed class HandlerProcess : IDisposable
{
    private const int MostLooks = 4000;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);
    private readonly Process process;
    private readonly List<string> said = [];

    private HandlerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>What it has said, on both outputs.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (said)
            {
                return [.. said];
            }
        }
    }

    /// <summary>Waits until it has said something; what it writes comes after what it answers.</summary>
    public async Task HearsAsync(string words)
    {
        for (var look = 0; !Lines.Any(line => line.Contains(words, StringComparison.Ordinal)); look++)
        {
            Assert.True(look < MostLooks && !process.HasExited, $"It never said: {words}");
            await Task.Delay(LookEvery, TimeProvider.System);
        }
    }

    /// <summary>Starts it, and waits until its port is open, as the host does.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="variables">More of the environment.</param>
    public static async Task<HandlerProcess> StartAsync(string folder, params (string Name, string Value)[] variables)
    {
        var handler = Begin(folder, FreePort(), variables);
        using var http = new HttpClient { BaseAddress = handler.Address };
        for (var look = 0; look < MostLooks && !handler.process.HasExited; look++)
        {
            try
            {
                using var answer = await http.GetAsync("/", TestContext.Current.CancellationToken);
                return handler;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(LookEvery, TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        handler.Dispose();
        throw new InvalidOperationException($"The handler did not start.\n{string.Join('\n', handler.Lines)}");
    }

    /// <summary>Starts it and gives what it ends with.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        string folder, params (string Name, string Value)[] variables)
    {
        using var handler = Begin(folder, FreePort(), variables);
        return (await handler.EndAsync(), handler.Lines);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Asks it to stop, as a container does.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString()]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static HandlerProcess Begin(string folder, int port, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tenderflow.dll"), "host"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString();
        start.Environment["WEBSITE_HOSTNAME"] = "localhost:7071";
        start.Environment["TENDERFLOW_DATA"] = folder;
        start.Environment["TENDERFLOW_SAMPLE_PEOPLE"] = "true";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var handler = new HandlerProcess(Process.Start(start)!, new($"http://127.0.0.1:{port}"));
        handler.process.OutputDataReceived += handler.Hear;
        handler.process.ErrorDataReceived += handler.Hear;
        handler.process.BeginOutputReadLine();
        handler.process.BeginErrorReadLine();
        return handler;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (said)
        {
            said.Add(line.Data ?? "");
        }
    }
}
