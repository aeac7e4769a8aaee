namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>One thing that makes a text hard to read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units; 0 when it is about the whole text.</param>
/// <param name="Text">The words it is about.</param>
/// <param name="Reason">What to do about it, in plain words.</param>
/// <param name="Suggestion">What to put in the place of <paramref name="Text"/>; null when a person has to think.</param>
public sealed record Finding(FindingKind Kind, int Start, int Length, string Text, string Reason, string? Suggestion)
{
    /// <summary>The place after it.</summary>
    public int End => Start + Length;
}
