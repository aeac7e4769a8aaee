using System.Collections.Frozen;
using TenderFlow.Domain.PlainLanguage.Scanning;
using TenderFlow.Domain.PlainLanguage.Wording;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Finds verbs hidden in nouns: “undertake an assessment of” says “assess”.</summary>
internal static class Nominalisations
{
    private static readonly string[] LightVerbs =
        ["undertake", "carry out", "conduct", "perform", "make", "complete", "provide", "give", "do"];

    // Noun, the word that must follow it, and the verb that says it all.
    private const string NounWords =
        "analysis/of/analyse application/for/apply_for arrangements/for/arrange assessment/of/assess "
        + "assessments/of/assess assistance/to/help attempt/to/try_to audit/of/audit calculation/of/calculate "
        + "change/to/change changes/to/change check/of/check checks/of/check choice/of/choose "
        + "collection/of/collect comparison/of/compare consideration/to/consider contribution/to/contribute_to "
        + "delivery/of/deliver description/of/describe estimate/of/estimate evaluation/of/judge "
        + "evaluations/of/judge examination/of/examine explanation/of/explain improvements/to/improve "
        + "inspection/of/inspect inspections/of/inspect investigation/of/look_into maintenance/of/maintain "
        + "measurement/of/measure monitoring/of/check observation/of/watch payment/to/pay "
        + "preparation/of/prepare reduction/in/reduce review/of/review reviews/of/review search/for/search_for "
        + "selection/of/choose summary/of/sum_up survey/of/survey surveys/of/survey training/to/train "
        + "visit/to/visit visits/to/visit";

    // “The provision of care” says “providing care”.
    private const string GerundWords =
        "provision/providing implementation/carrying_out facilitation/helping procurement/buying "
        + "acquisition/buying utilisation/using promotion/promoting recruitment/recruiting "
        + "identification/finding completion/finishing";

    private static readonly FrozenDictionary<string, (string Then, string Verb)> Nouns = Cells(NounWords)
        .ToFrozenDictionary(c => c[0], c => (c[1], c[2]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Gerunds = Cells(GerundWords)
        .ToFrozenDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Form, int Words)[]>.AlternateLookup<ReadOnlySpan<char>> Lights =
        LightForms().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Articles = new("a an the any our your their its all");

    public static IEnumerable<Finding> In(ScannedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var word = sentence.FirstWord; word < sentence.EndWord; word++)
            {
                if ((Hidden(text, word, sentence.EndWord) ?? Gerund(text, word, sentence.EndWord)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Hidden(ScannedText text, int word, int end)
    {
        if (!Lights.TryGetValue(text.LowerWord(word), out var forms))
        {
            return null;
        }

        foreach (var (form, words) in forms)
        {
            var at = word + words;
            if (at >= end || (words == 2 && !text.LowerWord(word + 1).SequenceEqual("out")))
            {
                continue;
            }

            at += Articles.Contains(text.LowerWord(at)) ? 1 : 0;
            if (at + 1 < end && Nouns.TryGetValue(text.LowerWord(at).ToString(), out var noun)
                && text.LowerWord(at + 1).SequenceEqual(noun.Then) && AllNeighbours(text, word, at + 1))
            {
                var verb = EnglishVerb.Of(noun.Verb).Forms[form];
                return Replacement.Of(
                    text, FindingKind.Nominalisation, word, at + 1, verb, $"Say it with one verb: “{verb}”.");
            }
        }

        return null;
    }

    private static Finding? Gerund(ScannedText text, int word, int end) =>
        word + 2 < end && text.LowerWord(word).SequenceEqual("the")
            && text.LowerWord(word + 2).SequenceEqual("of") && AllNeighbours(text, word, word + 2)
            && Gerunds.TryGetValue(text.LowerWord(word + 1).ToString(), out var verb)
            && !char.IsUpper(text.Word(word + 1)[0])
            ? Replacement.Of(text, FindingKind.Nominalisation, word, word + 2, verb, $"Say it with a verb: “{verb}”.")
            : null;

    private static bool AllNeighbours(ScannedText text, int first, int last)
    {
        for (var word = first; word < last; word++)
        {
            if (!text.AreNeighbours(word))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string[]> Cells(string words) =>
        words.Split(' ').Select(word => word.Replace('_', ' ').Split('/'));

    private static FrozenDictionary<string, (int Form, int Words)[]> LightForms() => LightVerbs
        .SelectMany(verb => EnglishVerb.Of(verb).Forms)
        .Select((form, i) => (First: form.Split(' ')[0], Form: i % EnglishVerb.FormCount, Words: form.Split(' ').Length))
        .GroupBy(f => f.First, StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key, g => g.Select(f => (f.Form, f.Words)).ToArray(), StringComparer.Ordinal);
}
