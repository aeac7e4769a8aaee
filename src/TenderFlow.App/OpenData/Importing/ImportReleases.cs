using System.Text.Json;
using System.Text.Json.Nodes;
using TenderFlow.App.OpenData.Merging;
using TenderFlow.App.OpenData.Reading;
using TenderFlow.App.Planning.Drafting;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.OpenData.Importing;

/// <summary>Makes a draft of each process in a file. The releases of a process are merged first, so the draft knows all of them.</summary>
public sealed class ImportReleases(SaveDraft drafts, TimeProvider clock)
{
    /// <summary>Imports a file for a commissioner.</summary>
    /// <param name="actor">Whose drafts they become.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Stops the import between two drafts.</param>
    /// <exception cref="DomainError">The file holds no releases, or the actor may not write drafts.</exception>
    public async Task<IReadOnlyList<ImportedProcess>> RunAsync(
        Actor actor, string name, JsonElement content, CancellationToken cancellationToken)
    {
        actor.MustCommission();
        var imported = new List<ImportedProcess>();
        foreach (var process in Processes(name, content))
        {
            imported.Add(await ImportAsync(actor, process, cancellationToken));
        }

        return imported;
    }

    private async Task<ImportedProcess> ImportAsync(Actor actor, JsonObject compiled, CancellationToken stop)
    {
        var ocid = (string)compiled["ocid"]!;
        var leftOver = LeftOver.Of(compiled);
        if (ReleaseReading.Read(JsonSerializer.SerializeToElement(compiled), "") is not { } tender)
        {
            return new(ocid, null, "", ["It has no tender with a title, so there is no draft."], leftOver);
        }

        var draft = ImportedDraft.Of(tender, clock.GetUtcNow());
        var id = await drafts.StartAsync(actor, draft.Terms, stop);
        if (draft.Closes is not null)
        {
            await drafts.RunAsync(actor, id, new DraftContent(Closes: draft.Closes), stop);
        }

        return new(ocid, id, draft.Terms.Title, draft.Notes, leftOver);
    }

    private static List<JsonObject> Processes(string name, JsonElement content)
    {
        var source = ReleaseSource.Of([(name, content)]);
        return [.. source.Releases.GroupBy(release => release["ocid"]?.ToString() ?? "", StringComparer.Ordinal)
            .Select(process => ReleaseMerger.Merge([.. process], source.Rules).Compiled())];
    }
}

/// <summary>What became of a process.</summary>
/// <param name="Ocid">Its worldwide number.</param>
/// <param name="DraftId">The number of the draft; null when none could be made.</param>
/// <param name="Title">The title of the draft.</param>
/// <param name="Notes">What a person has to look at, a sentence each.</param>
/// <param name="LeftOver">What the draft has no place for: paths, and how many values each has.</param>
public sealed record ImportedProcess(
    string Ocid, int? DraftId, string Title, IReadOnlyList<string> Notes, IReadOnlyList<(string Path, int Values)> LeftOver);
