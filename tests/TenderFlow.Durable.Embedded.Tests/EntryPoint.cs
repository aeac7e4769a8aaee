using TenderFlow.Durable.Embedded.Tests.Crashes;

namespace TenderFlow.Durable.Embedded.Tests;

/// <summary>Runs the tests, or the worker that one of them starts as a process of its own and kills.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => args switch
    {
        [CrashWorker.Argument, var database] => CrashWorker.RunAsync(database),
        _ when args.Any(arg => arg is "--server" or "--internal-msbuild-node") =>
            Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
                args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}
