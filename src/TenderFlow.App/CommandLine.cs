using System.CommandLine;
using System.Reflection;
using TenderFlow.App.Audit;
using TenderFlow.App.Checks;
using TenderFlow.App.Demo;
using TenderFlow.App.Demo.Costs;
using TenderFlow.App.OpenData.Commands;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.App.Platform.Hosting.Handler;
using TenderFlow.App.Platform.Hosting.Instances;
using TenderFlow.App.PlainWords.Commands;

namespace TenderFlow.App;

/// <summary>What one can ask of the executable from a terminal.</summary>
public static class CommandLine
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The folder that holds everything.",
        DefaultValueFactory = _ => new DirectoryInfo(HandlerSettings.OfThisProcess.DataFolder
            ?? Path.Combine(Directory.GetCurrentDirectory(), "data", "home")),
        Recursive = true,
    };

    private static readonly Option<string> Urls = Addresses();

    /// <summary>Runs the command that the words ask for.</summary>
    /// <returns>0 when all went well.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var serve = new Command("serve", "Serve the pages (this is what happens without a command).");
        serve.SetAction(ServeAsync);
        var version = new Command("version", "Say which version this is.");
        version.SetAction(_ => Console.Out.WriteLine(Version));
        var root = new RootCommand("TenderFlow runs tenders so that small groups can take part.");
        root.Subcommands.Add(serve);
        root.Subcommands.Add(version);
        root.Subcommands.Add(CalendarCommands.Build(Data));
        root.Subcommands.Add(VerifyCommand.Create(SettingsOf));
        root.Subcommands.Add(DemoCommands.Build(Data));
        root.Subcommands.Add(CostCommand.Build(Data, folder => DemoServing.SettingsOf(folder)));
        root.Subcommands.Add(CheckCommands.Build(SettingsOf));
        root.Subcommands.Add(InstanceCommands.Build(SettingsOf, settings => TenderFlowApp.Build(settings)));
        root.Subcommands.Add(WordCommands.CheckText());
        root.Subcommands.Add(WordCommands.Templates());
        root.Subcommands.Add(OpenDataCommands.Build(
            SettingsOf, settings => TenderFlowApp.Build(settings), TenderFlowApp.PrepareAsync));
        root.Subcommands.Add(HostCommand());
        root.Subcommands.Add(FunctionsCommand.Build(settings => TenderFlowApp.Build(settings)));
        root.Options.Add(Data);
        root.Options.Add(Urls);
        root.Options.Add(SharedServers.Database);
        root.Options.Add(SharedServers.Storage);
        root.SetAction(HandlerSettings.OfThisProcess.IsHosted ? HostAsync : ServeAsync);
        return InvokeAsync(root.Parse(args));
    }

    private static Command HostCommand()
    {
        var host = new Command("host", "Work for the Azure Functions host, which starts this by itself.");
        host.SetAction(HostAsync);
        return host;
    }

    // A person reads one plain line; whoever mends a fault finds the rest in the log.
    private static async Task<int> InvokeAsync(ParseResult words)
    {
        var hosted = HandlerSettings.OfThisProcess.IsHosted;
        var manner = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (hosted)
        {
            // Work at hand may be ended in peace: no second clock of the command line runs beside the server's own.
            manner.ProcessTerminationTimeout = null;
        }

        try
        {
            var code = await words.InvokeAsync(manner);
            return hosted && code == 0 ? HandlerServer.StartAgain : code;
        }
        catch (Exception trouble) when (KnownTrouble.InWords(trouble) is not null)
        {
            Console.Error.WriteLine(KnownTrouble.InWords(trouble));
            return 1;
        }
    }

    private static Option<string> Addresses()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The address to serve on.",
            DefaultValueFactory = _ => DefaultUrls,
            Recursive = true,
        };
        urls.Validators.Add(given =>
        {
            if (!given.GetValue(urls)!.Split(';').All(IsAddress))
            {
                given.AddError($"Give --urls an address such as {DefaultUrls}.");
            }
        });
        return urls;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static Task<int> HostAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var host = HandlerSettings.OfThisProcess;
        var port = host.Port;
        var settings = host.Of(SettingsOf(words));
        return HandlerServer.RunAsync(
            () => TenderFlowApp.Build(settings, configure: builder => builder.ListenOn(port)),
            TenderFlowApp.PrepareAsync, cancellationToken);
    }

    private static AppSettings SettingsOf(ParseResult words) =>
        DemoServing.SettingsOf(words.GetValue(Data)!.FullName).OnSharedServers(words);

    private static async Task<int> ServeAsync(ParseResult words, CancellationToken cancellationToken)
    {
        var urls = words.GetValue(Urls)!;
        var settings = SettingsOf(words) with
        {
            LinksBase = new Uri(urls.Split(';')[0]),
        };
        await using var app = TenderFlowApp.Build(
            settings, urls, builder => DemoServing.AddBanner(builder.Services, settings));
        await TenderFlowApp.PrepareAsync(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        Console.Error.WriteLine($"TenderFlow is ready. Open {string.Join(" or ", app.Urls)} in your browser.");
        Console.Error.WriteLine($"{settings.WhereThingsAre} Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
