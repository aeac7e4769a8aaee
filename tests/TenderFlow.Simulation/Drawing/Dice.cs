namespace TenderFlow.Simulation.Drawing;

/// <summary>Chance that follows from a seed and a number alone: what one thing draws never changes what another draws.</summary>
internal sealed class Dice
{
    private ulong state;

    public Dice(long seed, int stream)
    {
        state = (ulong)seed * 0x9E3779B97F4A7C15 ^ ((ulong)(uint)stream * 0xD1B54A32D192ED03);
        Next();
        Next();
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A number from 0 up to, but not, 1.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in this part of all cases.</summary>
    public bool In(double part) => Part() < part;

    /// <summary>One of several.</summary>
    public T Of<T>(params IReadOnlyList<T> all) => all[Between(0, all.Count - 1)];

    /// <summary>A span of time, in whole seconds.</summary>
    public TimeSpan Span(TimeSpan least, TimeSpan most) => TimeSpan.FromSeconds(
        Math.Floor(least.TotalSeconds + (Part() * (most - least).TotalSeconds)));

    // SplitMix64.
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
