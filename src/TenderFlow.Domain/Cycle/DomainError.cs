namespace TenderFlow.Domain.Cycle;

/// <summary>A request broke one or more rules. Nothing was changed.</summary>
public sealed class DomainError : Exception
{
    /// <summary>Turns one refusal into an error.</summary>
    public DomainError(Refusal refusal) : this([refusal]) { }

    /// <summary>Turns all refusals of a request into one error, so that a form can show them together.</summary>
    /// <exception cref="ArgumentException">There is no refusal.</exception>
    public DomainError(IReadOnlyList<Refusal> refusals)
        : base(string.Join(' ', refusals.Select(r => r.Sentence)))
    {
        if (refusals.Count == 0)
        {
            throw new ArgumentException("An error needs at least one refusal.", nameof(refusals));
        }

        Refusals = refusals;
    }

    /// <summary>What was refused and why; at least one.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }
}
