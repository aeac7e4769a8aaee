using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Faults;

/// <summary>Something that goes wrong.</summary>
internal abstract record FaultDeed : Deed
{
    public override bool IsFault => true;

    public override Task<TimeSpan?> DoAsync(Stage stage)
    {
        Do(stage);
        return Task.FromResult(Done);
    }

    protected abstract void Do(Stage stage);
}

/// <summary>The application will crash after some more effects, stay down for a while, and perhaps crash again soon after.</summary>
internal sealed record CrashSoon(int Effects, TimeSpan Down, int? Again) : FaultDeed
{
    public override string ToString() =>
        $"a crash after {Effects} more effects, down for {Down}{(Again is { } more ? $", and another {more} effects later" : "")}";

    protected override void Do(Stage stage) => stage.Play.CrashAfter(this);
}

/// <summary>Some of the next mails are slow, fail, or fail after they were carried.</summary>
internal sealed record MailTrouble(MishapKind Kind, int Times, TimeSpan Takes) : FaultDeed
{
    public override string ToString() => $"the next {Times} mails: {Kind}, each takes {Takes}";

    protected override void Do(Stage stage)
    {
        for (var i = 0; i < Times; i++)
        {
            stage.World.Mail.Mishaps.Enqueue(new(Kind, Takes));
        }
    }
}

/// <summary>For a while no mail can be carried at all.</summary>
internal sealed record MailOutage(TimeSpan Span) : FaultDeed
{
    public override string ToString() => $"no mail can be carried for {Span}";

    protected override void Do(Stage stage)
    {
        stage.World.Mail.OutUntil = stage.Now + Span;
        stage.World.Troubles.Add(stage.Now, stage.Now + Span);
    }
}

/// <summary>Some of the next files are slow to store, fail, or fail after they were stored.</summary>
internal sealed record StoreTrouble(MishapKind Kind, int Times, TimeSpan Takes) : FaultDeed
{
    public override string ToString() => $"the next {Times} files: {Kind}, each takes {Takes}";

    protected override void Do(Stage stage)
    {
        for (var i = 0; i < Times; i++)
        {
            stage.World.Documents.Mishaps.Enqueue(new(Kind, Takes));
        }
    }
}

/// <summary>Rows of the outbox that were delivered are delivered once more.</summary>
internal sealed record RepeatRows(int Rows) : FaultDeed
{
    public override string ToString() => $"{Rows} delivered rows of the outbox come again";

    protected override void Do(Stage stage) => Outbox.Repeat(stage.World, Rows, stage.Dice);
}

/// <summary>What waits in the outbox is held up, and so is what comes in a moment.</summary>
internal sealed record DelayRows(TimeSpan Span, string? Kind) : FaultDeed
{
    public override string ToString() => $"{Kind ?? "all"} rows of the outbox that come with the next act are {Span} late";

    protected override void Do(Stage stage) => stage.Play.DelayNext(this);
}

/// <summary>A bank holiday becomes known late; the application learns of it the next morning, or when it starts again (CAL-5).</summary>
internal sealed record LateHoliday(int Tender, int DaysBeforeClose, IReadOnlyList<string> Nations, bool Restarts) : FaultDeed
{
    public override string ToString() => $"a day off in {string.Join(", ", Nations)} becomes known, "
        + $"{DaysBeforeClose} days before tender {Tender} closes{(Restarts ? ", with a restart" : "")}";

    protected override void Do(Stage stage)
    {
        if (stage.Scene.Tender(Tender) is { Closes: { } closes } tender)
        {
            var day = Promises.Local.Day(closes, tender.Zone).AddDays(-DaysBeforeClose);
            if (day > Promises.Local.Day(stage.Now, tender.Zone).AddDays(1))
            {
                stage.Play.Calendar.BecomesKnown(day, Nations);
                stage.Play.RestartSoon(Restarts);
            }
        }
    }
}

/// <summary>The application is stopped and started again, as by a deployment.</summary>
internal sealed record Restart(TimeSpan Down) : FaultDeed
{
    public override string ToString() => $"a restart, down for {Down}";

    protected override void Do(Stage stage) => stage.Play.CrashAfter(new(0, Down, null));
}
