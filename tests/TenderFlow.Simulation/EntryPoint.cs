namespace TenderFlow.Simulation;

/// <summary>Runs the tests.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
}
