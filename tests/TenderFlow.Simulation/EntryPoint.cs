using TenderFlow.Simulation.Terminal;

namespace TenderFlow.Simulation;

/// <summary>Runs the tests, or the simulation itself when the first word says so.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["simulate", ..] => SimulateCommand.RunAsync(args[1..]),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
                args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}
