using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.Tendering;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.People;

/// <summary>How people put files into bids.</summary>
internal static class BidFiles
{
    private const string Name = "Our plan.txt";

    /// <summary>Whether a draft can be worked on: there is one, or it may still be started.</summary>
    public static bool MayWork(Stage stage, TenderRow tender, int provider) =>
        tender.IsOpen || stage.Scene.Record.Bid(tender.Id, stage.Scene.Provider(provider).Organisation) is not null;

    /// <summary>Stores a file and puts it into the draft, or only says which file will come.</summary>
    public static async Task AttachAsync(Stage stage, Actor actor, TenderRow tender, AskedRow item, bool announces)
    {
        var bytes = Content(actor, tender, stage.Dice.Between(1, 1_000_000));
        if (announces)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            stage.Play.Promised[sha256] = bytes;
            await stage.Commands.Work.AttachAsync(actor, tender.Id, new BidDocument(
                item.Id, Name, bytes.Length, sha256, stage.Now, null, null), CancellationToken.None);
            return;
        }

        await PutAsync(stage, actor, tender, item.Id, bytes);
    }

    /// <summary>Sends the bytes of a file that was announced.</summary>
    public static Task FollowAsync(Stage stage, Actor actor, TenderRow tender, string sha256) =>
        PutAsync(stage, actor, tender, stage.Scene.Record.Asked[tender.Id].First(a => a.Kind == "Document").Id,
            stage.Play.Promised[sha256]);

    /// <summary>The fingerprint of a file that has not come; null when none is awaited.</summary>
    public static string? Announced(string documents) => JsonDocument.Parse(documents).RootElement.EnumerateArray()
        .Where(d => d.GetProperty("ReceivedAt").ValueKind == JsonValueKind.Null)
        .Select(d => d.GetProperty("Sha256").GetString()).FirstOrDefault();

    private static async Task PutAsync(Stage stage, Actor actor, TenderRow tender, int item, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var file = await stage.Commands.Files.AcceptAsync(Name, content, CancellationToken.None);
        await stage.Commands.Work.PutAsync(actor, tender.Id, item, file, CancellationToken.None);
    }

    private static byte[] Content(Actor actor, TenderRow tender, int version) =>
        Encoding.UTF8.GetBytes($"The plan of {actor.Name} for {tender.Title}, draft {version}.\nWeek by week, this is what we will do.\n");
}
