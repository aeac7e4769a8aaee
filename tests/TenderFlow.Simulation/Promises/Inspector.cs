using TenderFlow.Simulation.Promises.Duties;
using TenderFlow.Simulation.Promises.Letters;
using TenderFlow.Simulation.Promises.Records;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.Promises;

/// <summary>Holds the records against all promises after every step. It asks nothing of the application.</summary>
internal sealed class Inspector : IDisposable
{
    private readonly World world;
    private readonly RecordReader reader;
    private readonly AllDuties duties = new();
    private readonly AllLetters letters = new();
    private readonly HistoryPromise history = new();
    private readonly RulePromise rules = new();
    private readonly WordsPromise words = new();
    private (int Mails, DateTimeOffset Almanac) looked = (-1, default);

    public Inspector(World world)
    {
        this.world = world;
        reader = new(world.Database);
        Bids = new(world.Documents);
        View = new(Record, world.Troubles);
    }

    public AllRecords Record { get; } = new();

    public View View { get; }

    public BidPromise Bids { get; }

    public int Steps { get; private set; }

    /// <summary>When the records next owe something to somebody.</summary>
    public DateTimeOffset? NextDuty => duties.Next?.Due;

    /// <summary>When what they owe next is too late.</summary>
    public DateTimeOffset? Overdue =>
        duties.Next is { } next ? View.LastMoment(next.Due, next.Hours).AddSeconds(1) : null;

    /// <summary>Time has passed and nothing happened on the way.</summary>
    /// <returns>The first duty that fell due on the way and was not done; null when there is none.</returns>
    public Broken? TimePassed() => duties.Missed(View, world.Clock.Now);

    /// <summary>Looks at what the last step did.</summary>
    /// <returns>The first broken promise; null when all hold.</returns>
    public Broken? Look()
    {
        Steps++;
        var seen = (world.Mail.Log.Count, View.AlmanacSince);
        if (!reader.Refresh(Record) && seen == looked)
        {
            return null;
        }

        looked = seen;
        duties.WorkOut(View);
        return history.Look(View) ?? letters.Look(View, world.Mail.Log) ?? Bids.Look(View) ?? rules.Look(View)
            ?? words.Look(View) ?? TimePassed();
    }

    public void Dispose() => reader.Dispose();
}
