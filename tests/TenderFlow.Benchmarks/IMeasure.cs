namespace TenderFlow.Benchmarks;

/// <summary>One measure: our side and the other side in one run, or a value with a limit.</summary>
internal interface IMeasure
{
    /// <summary>The name in the JSON object.</summary>
    string Name { get; }

    /// <summary>Measures.</summary>
    /// <param name="say">Takes progress, a line at a time.</param>
    /// <exception cref="MeasureException">The machine lacks what the measure needs.</exception>
    Task<Reading> RunAsync(Action<string> say);
}

/// <summary>What a measure came to.</summary>
/// <param name="Value">Our side.</param>
/// <param name="Unit">What <paramref name="Value"/> and <paramref name="BesideValue"/> count.</param>
/// <param name="Beside">What stands beside it; null if nothing does.</param>
/// <param name="BesideValue">The other side; null if there is none.</param>
/// <param name="Aim">What is wanted.</param>
internal sealed record Reading(double Value, string Unit, string? Beside, double? BesideValue, Aim Aim)
{
    /// <summary>Our side over the other; null without another side.</summary>
    public double? Ratio => Value / BesideValue;

    /// <summary>True if the aim is met.</summary>
    public bool IsMet => Aim.IsMet(Ratio ?? Value);
}

/// <summary>A limit of the ratio, or of the value where nothing stands beside it.</summary>
/// <param name="Limit">The limit itself is good enough.</param>
/// <param name="AtLeast">True: that much or more. False: that much or less.</param>
/// <param name="Unit">The unit; empty for a ratio.</param>
internal sealed record Aim(double Limit, bool AtLeast, string Unit = "")
{
    /// <summary>True if a ratio or value meets the aim.</summary>
    public bool IsMet(double reached) => AtLeast ? reached >= Limit : reached <= Limit;

    /// <inheritdoc/>
    public override string ToString() => $"{(AtLeast ? "≥" : "≤")} {Limit:0.0##}{(Unit.Length > 0 ? " " : "")}{Unit}";
}

/// <summary>A measure cannot be taken; the message says what to do.</summary>
internal sealed class MeasureException(string message, Exception? cause = null) : Exception(message, cause);
