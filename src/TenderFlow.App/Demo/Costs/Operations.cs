namespace TenderFlow.App.Demo.Costs;

/// <summary>What tenders asked of the machines, counted from the record of a play, and what follows from it.</summary>
/// <param name="Tenders">How many tenders were published.</param>
/// <param name="Events">Facts for other systems.</param>
/// <param name="Mails">Messages that left.</param>
/// <param name="Wakes">Times that something woke an orchestration.</param>
/// <param name="Moments">Times that a moment fell due.</param>
/// <param name="Rows">Rows in the database; each was written once.</param>
/// <param name="Rewrites">Rows that were written again: outbox rows when they were delivered, messages when they had left.</param>
/// <param name="Files">Files that were kept.</param>
/// <param name="Acts">Things that people did.</param>
public sealed record Operations(
    int Tenders, long Events, long Mails, long Wakes, long Moments, long Rows, long Rewrites, long Files, long Acts)
{
    /// <summary>Requests for each thing a person does: pages opened before it, the form, styles. Assumed.</summary>
    public const int RequestsForAnAct = 12;

    /// <summary>Requests to storage for each step of an orchestration: queue, history, lease. Assumed.</summary>
    public const int StorageForAStep = 12;

    /// <summary>How often a file that is kept is read. Assumed.</summary>
    public const int ReadsOfAFile = 5;

    /// <summary>The size of a real file in gigabytes; the files of a play are tiny. Assumed.</summary>
    public const double GigabytesOfAFile = 0.002;

    /// <summary>The memory of an instance in gigabytes, and the shortest time that is billed for an execution, in seconds.</summary>
    public const double GigabyteSecondsOfAnExecution = 2;

    /// <summary>Log and spans of an execution in gigabytes. Assumed.</summary>
    public const double GigabytesLoggedByAnExecution = 0.000_002;

    // Four times a minute the outbox, every five minutes the watchdog, every half hour the sweep.
    private const long TimersInAYear = 365 * 24 * (240 + 12 + 2);

    /// <summary>What a year with so many tenders counts, by the names that the price table uses.</summary>
    /// <param name="tenders">How many tenders the year sees, each from its publication to its last review.</param>
    public IReadOnlyDictionary<string, double> InAYear(int tenders)
    {
        double Each(long counted) => (double)counted / Tenders * tenders;
        var activities = Each(Wakes + Moments);
        // A turn asks for the activity, one takes its answer and waits, one is woken and begins anew.
        var turns = 3 * activities;
        var steps = activities + turns;
        var requests = Each(Acts) * RequestsForAnAct;
        var executions = steps + requests + Each(Events) + Each(Mails) + TimersInAYear;
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["months"] = 12,
            ["tenders"] = tenders,
            ["mails"] = Each(Mails),
            ["busOperations"] = 2 * (Each(Events) + Each(Mails)),
            ["activities"] = activities,
            ["turns"] = turns,
            ["requests"] = requests,
            ["executions"] = executions,
            ["gigabyteSeconds"] = executions * GigabyteSecondsOfAnExecution,
            ["databaseWrites"] = Each(Rows + Rewrites),
            ["storageOperations"] = (steps * StorageForAStep) + (TimersInAYear * 2),
            ["fileOperations"] = Each(Files) * (1 + ReadsOfAFile),
            ["gigabytesKept"] = Each(Files) * GigabytesOfAFile,
            ["gigabytesLogged"] = executions * GigabytesLoggedByAnExecution,
        };
    }
}
