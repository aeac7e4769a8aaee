using TenderFlow.Simulation.People;

namespace TenderFlow.Simulation.Drawing;

/// <summary>One thing that somebody does, or that goes wrong.</summary>
/// <param name="Id">Its number in the drawn history; it keeps it when others are left out.</param>
/// <param name="When">When it is meant to happen.</param>
/// <param name="Deed">What happens.</param>
internal sealed record Event(int Id, When When, Deed Deed)
{
    public override string ToString() => $"#{Id} {Deed} {When}";
}

/// <summary>Everything that a seed draws.</summary>
internal sealed record DrawnHistory(long Seed, Cast Cast, IReadOnlyList<Event> Events);
