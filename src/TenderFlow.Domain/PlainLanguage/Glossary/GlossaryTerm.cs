namespace TenderFlow.Domain.PlainLanguage.Glossary;

/// <summary>A word of the field with its explanation (PLN-7).</summary>
/// <param name="Term">The word or its letters.</param>
/// <param name="InFull">What the letters stand for; empty when there is nothing more to say.</param>
/// <param name="AlsoCalled">Other names for it.</param>
/// <param name="LookedFor">How a text is searched for it.</param>
/// <param name="Country">Where the word is used this way.</param>
/// <param name="Regime">The rules it comes from.</param>
/// <param name="Short">What it means in a few words, fit for brackets after it.</param>
/// <param name="Meaning">What it means, in under 30 words.</param>
/// <param name="Matters">When it matters to somebody who bids.</param>
public sealed record GlossaryTerm(
    string Term, string InFull, IReadOnlyList<string> AlsoCalled, TermLook LookedFor, string Country, string Regime,
    string Short, string Meaning, string Matters)
{
    /// <summary>A name for its place on a page: small letters and hyphens.</summary>
    public string Anchor => new([.. Term.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
}

/// <summary>How a text is searched for a term.</summary>
public enum TermLook
{
    /// <summary>Not at all: it is a common word too.</summary>
    None,

    /// <summary>As these capitals.</summary>
    Capitals,

    /// <summary>As these words, in any letters, also in the plural.</summary>
    Phrase,
}
