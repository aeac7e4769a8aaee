namespace TenderFlow.Simulation.People;

/// <summary>A provider joins the list of a tender.</summary>
internal sealed record Join(int Tender, int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { } tender)
        {
            await stage.Commands.Join.RunAsync(stage.Provider(Provider), tender.Id, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} joins tender {Tender}";
}

/// <summary>A provider says that it will not bid.</summary>
internal sealed record Decline(int Tender, int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender)
        {
            await stage.Commands.Join.DeclineAsync(stage.Provider(Provider), tender.Id, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} will not bid for tender {Tender}";
}

/// <summary>A provider asks a question.</summary>
internal sealed record Ask(int Tender, int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { IsOpen: true } tender)
        {
            await stage.Commands.Ask.RunAsync(
                stage.Provider(Provider), tender.Id, stage.Dice.Of(Texts.Questions), CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} asks about tender {Tender}";
}

/// <summary>A person stops every offer by the link in one of them.</summary>
internal sealed record StopOffersTo(int Provider) : Deed
{
    public override async Task<TimeSpan?> DoAsync(Stage stage)
    {
        var person = stage.Scene.Provider(Provider);
        var offer = stage.World.Mail.Log.FindLast(h => h.Mail.StopLink is not null
            && stage.Scene.Record.Message(h.Mail.Key)?.Person == person.Id);
        if (offer?.Mail.StopLink?.AbsolutePath.Split('/') is [.., var id, var signature])
        {
            await stage.Commands.Stop.RunAsync(
                int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), signature, CancellationToken.None);
        }

        return Done;
    }

    public override string ToString() => $"provider {Provider} stops offers";
}
