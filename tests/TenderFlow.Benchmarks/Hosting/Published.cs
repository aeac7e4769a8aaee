using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TenderFlow.Benchmarks.Hosting;

/// <summary>A published program that is started as the Functions host starts one: with a port to listen on.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Words">Its arguments.</param>
/// <param name="Page">The page that is asked for, from the root.</param>
/// <param name="Environment">What else the environment says.</param>
internal sealed record Published(
    string Program, string[] Words, string Page, IReadOnlyDictionary<string, string> Environment)
{
    private const int PatienceSeconds = 60;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    /// <summary>Starts the program, asks until the page is there, and kills it.</summary>
    /// <returns>How long that took from the start of the process, in seconds.</returns>
    /// <exception cref="MeasureException">It ended, or did not answer in time.</exception>
    public async Task<double> SecondsToFirstAnswerAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Program, Words) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (!await AnswersAsync(http))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(begun).TotalSeconds > PatienceSeconds)
                {
                    throw new MeasureException($"{Program} did not answer. Start it by hand to see why.");
                }

                await Task.Delay(Look, TimeProvider.System);
            }

            return Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Page, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK
                ? true
                : throw new MeasureException($"{Program} answered {(int)answer.StatusCode} for {Page}.");
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
