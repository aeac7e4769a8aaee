namespace TenderFlow.Simulation.Running;

/// <summary>
/// Every effect that outlives the application passes here: each commit of either database, each mail, each document. When the
/// gate is shut nothing passes any more, which is what a crash is: what was committed stays, all else is lost.
/// </summary>
internal sealed class Gate
{
    // More than this at one moment, and the application would never come to rest.
    private const int MostAtOneMoment = 4000;
    private long? shutsBefore;
    private long endless = MostAtOneMoment;

    /// <summary>How many effects have passed since the beginning.</summary>
    public long Passed { get; private set; }

    /// <summary>Whether the application has crashed.</summary>
    public bool IsShut { get; private set; }

    /// <summary>What the crash came before; for the story of a failing seed.</summary>
    public string LastEffect { get; private set; } = "the start";

    /// <summary>Whether the application did far too much at one moment.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>Crashes the application after so many more effects; the earliest crash asked for counts.</summary>
    public void ShutAfter(int effects)
    {
        var at = Passed + effects;
        shutsBefore = shutsBefore < at ? shutsBefore : at;
    }

    /// <summary>Lets an effect through, or says that the application is dead.</summary>
    public bool TryPass(string effect)
    {
        IsEndless |= Passed >= endless;
        IsShut |= IsEndless || Passed >= shutsBefore;
        if (IsShut)
        {
            return false;
        }

        Passed++;
        LastEffect = effect;
        return true;
    }

    /// <summary>Lets an effect through.</summary>
    /// <exception cref="Crash">The application is dead.</exception>
    public void Pass(string effect)
    {
        if (!TryPass(effect))
        {
            throw new Crash($"The application crashed before this: {effect}.");
        }
    }

    /// <summary>Time has moved on.</summary>
    public void NextMoment() => endless = Passed + MostAtOneMoment;

    /// <summary>The application was started again.</summary>
    public void Open()
    {
        IsShut = false;
        shutsBefore = null;
    }
}

/// <summary>The application was killed by the simulation.</summary>
internal sealed class Crash(string what) : Exception(what);
