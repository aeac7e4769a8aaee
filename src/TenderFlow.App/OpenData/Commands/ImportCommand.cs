using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.OpenData.Importing;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.OpenData.Commands;

/// <summary><c>ocds import FILE</c>: each process of a file becomes a draft.</summary>
internal static class ImportCommand
{
    public static Command Build(
        Func<ParseResult, AppSettings> settingsOf, Func<AppSettings, WebApplication> build,
        Func<WebApplication, CancellationToken, Task> prepare)
    {
        var file = new Argument<string>("file") { Description = "Releases or release packages." };
        var owner = new Option<string?>("--for")
        {
            Description = "The e-mail address of the commissioner who gets the drafts; the first one when left out.",
        };
        var import = new Command("import", "Make a draft of each process in a file.") { file, owner };
        import.SetAction(async (words, stop) =>
        {
            var path = words.GetValue(file)!;
            var content = JsonFile.Read(path);
            var settings = settingsOf(words) with { RunInBackground = false };
            DataFolder.Make(settings.DataFolder);
            DataFolder.MustBeFree(settings.DataFolder);
            await using var app = build(settings);
            await prepare(app, stop);
            var actor = await app.Services.GetRequiredService<UnitOfWork>().ReadAsync(
                db => OwnerAsync(db, words.GetValue(owner), stop), stop);
            var processes = await app.Services.GetRequiredService<ImportReleases>().RunAsync(actor, path, content, stop);
            Print(words.InvocationConfiguration.Output, actor, processes);
            return processes.Any(process => process.DraftId is not null) ? 0 : 1;
        });
        return import;
    }

    private static async Task<Actor> OwnerAsync(TenderFlowDb db, string? email, CancellationToken stop)
    {
        var found = await db.Set<Person>()
            .Where(p => p.Role == PersonRole.Commissioner && (email == null || p.Email == email))
            .OrderBy(p => p.Id).FirstOrDefaultAsync(stop);
        return found is null
            ? throw new DomainError(new Refusal("OCD-1", "for", email is null
                ? "There is no commissioner in this data folder yet, so nobody can have the drafts."
                : $"There is no commissioner with the address {email}."))
            : Actor.Of(found);
    }

    private static void Print(TextWriter output, Actor actor, IReadOnlyList<ImportedProcess> processes)
    {
        foreach (var process in processes)
        {
            output.WriteLine(process.DraftId is { } id
                ? $"Draft {id}: {process.Title} ({process.Ocid})"
                : $"No draft for {process.Ocid}");
            foreach (var note in process.Notes)
            {
                output.WriteLine($"  {note}");
            }

            foreach (var (path, values) in process.LeftOver)
            {
                output.WriteLine($"  Not in the draft: {path}{(values > 1 ? $" ({values} values)" : "")}");
            }
        }

        var drafts = processes.Count(process => process.DraftId is not null);
        output.WriteLine($"Done. {drafts} of {processes.Count} became drafts of {actor.Name}.");
    }
}
