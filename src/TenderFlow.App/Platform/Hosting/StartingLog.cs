namespace TenderFlow.App.Platform.Hosting;

/// <summary>
/// What the process says of itself. Until it has started, whoever called it gets the error itself and says it in one plain line,
/// so the parts that would write the same error down first are quiet.
/// </summary>
internal sealed class StartingLog
{
    private static readonly string[] WouldSayItFirst =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore"];

    private volatile bool started;

    /// <summary>Sets the log up.</summary>
    /// <param name="log">What is set up.</param>
    /// <param name="hosted">
    /// False: standard output belongs to the answer of a command, so all of this goes to standard error. True: the
    /// Functions host reads each line, one on standard error as an error or a warning.
    /// </param>
    public StartingLog(ILoggingBuilder log, bool hosted)
    {
        log.AddFilter("Microsoft", LogLevel.Warning)
            // The keys lie in the data folder, which only its owner can read.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = hosted ? LogLevel.Warning : LogLevel.Trace);
        if (hosted)
        {
            log.AddSimpleConsole(console => console.SingleLine = true);
        }

        foreach (var category in WouldSayItFirst)
        {
            log.AddFilter(category, level => started && level >= LogLevel.Warning);
        }
    }

    /// <summary>From the start on, everything is written down.</summary>
    public void EndsWith(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => started = true);
}
