using System.Globalization;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.PlainWords;

/// <summary>Reads the levels of the gate from settings such as <c>TENDERFLOW_WORDS_SUMMARY=grade 9, ease 50</c>.</summary>
public static class LevelSettings
{
    private const string Prefix = "TENDERFLOW_WORDS_";

    /// <summary>The levels that the environment of this process sets. The gate, the check and the record agree on them.</summary>
    /// <exception cref="DomainError">A setting cannot be read.</exception>
    public static ReadingLevels OfThisProcess => Read(Environment.GetEnvironmentVariable);

    /// <summary>The levels, with those that are set in place of the usual ones.</summary>
    /// <param name="setting">Gives the value of a setting; null when it is not set.</param>
    /// <exception cref="DomainError">A setting cannot be read; the sentence says which and how to write it.</exception>
    public static ReadingLevels Read(Func<string, string?> setting)
    {
        var changed = new Dictionary<TextKind, ReadingLimits>();
        foreach (var kind in Enum.GetValues<TextKind>())
        {
            var name = Prefix + kind.ToString().ToUpperInvariant();
            if (setting(name) is { Length: > 0 } value)
            {
                changed[kind] = value.Split(',', StringSplitOptions.TrimEntries)
                    .Aggregate(ReadingLevels.DefaultOf(kind), (limits, part) => With(limits, name, part));
            }
        }

        return new(changed);
    }

    private static ReadingLimits With(ReadingLimits limits, string name, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var what, var figure] && double.TryParse(figure, CultureInfo.InvariantCulture, out var number)
            ? what switch
            {
                "grade" => limits with { Grade = number },
                "ease" => limits with { Ease = number },
                "words" => limits with { WordsInSentence = (int)number },
                "from" => limits with { ScoredFrom = (int)number },
                _ => throw Unreadable(name),
            }
            : throw Unreadable(name);
    }

    private static DomainError Unreadable(string name) =>
        new(new Refusal("PLN-2", "", $"Write {name} as in “grade 8, ease 60, words 25, from 20”. Each part may be left out."));
}
