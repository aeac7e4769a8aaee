using System.Globalization;
using Microsoft.Extensions.Primitives;
using TenderFlow.Domain.PlainLanguage;
using TenderFlow.Domain.PlainLanguage.Findings;

namespace TenderFlow.App.PlainWords.Helping;

/// <summary>
/// What a form does when somebody asks for help with the words instead of saving: it stays as it is, a suggestion is put
/// in, or taken out again. Works without scripts.
/// </summary>
public static class WritingHelp
{
    /// <summary>The name of the button that asks for a check; its value is the field.</summary>
    public const string Check = "check-words";

    /// <summary>The name of the button that applies a suggestion; its value is field, kind of text and place.</summary>
    public const string Apply = "apply-words";

    /// <summary>The name of the button that undoes the last one; its value is the field.</summary>
    public const string Undo = "undo-words";

    private const string Before = "words-before-";

    /// <summary>The name under which the text before the last suggestion comes back.</summary>
    public static string BeforeOf(string field) => Before + field;

    /// <summary>Whether the form was sent for help. What was typed is changed as asked for, and nothing is to be saved.</summary>
    public static bool Answers(HttpContext http, ReadingLevels levels)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return false;
        }

        var form = http.Request.Form;
        if (form[Apply] is [{ } place])
        {
            Put(http, place.Split('|'), levels);
            return true;
        }

        if (form[Undo] is [{ } field])
        {
            Change(http, (field, form[BeforeOf(field)].ToString()), (BeforeOf(field), ""));
            return true;
        }

        return form.ContainsKey(Check);
    }

    /// <summary>Whether the form was sent for help with any of its fields.</summary>
    public static bool WasAsked(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
        && (http.Request.Form.ContainsKey(Check) || http.Request.Form.ContainsKey(Apply) || http.Request.Form.ContainsKey(Undo));

    /// <summary>Whether help is shown for a field.</summary>
    public static bool IsFor(HttpContext http, string field)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return false;
        }

        var form = http.Request.Form;
        return form.ContainsKey(Check) || form[Undo] == field
            || form[Apply].ToString().StartsWith($"{field}|", StringComparison.Ordinal);
    }

    // The place comes from outside: it counts only where the check still finds something there.
    private static void Put(HttpContext http, string[] place, ReadingLevels levels)
    {
        if (place is not [var field, var kind, var start]
            || !Enum.TryParse<TextKind>(kind, out var known) || !Enum.IsDefined(known)
            || !int.TryParse(start, CultureInfo.InvariantCulture, out var at))
        {
            return;
        }

        var text = http.Request.Form[field].ToString().ReplaceLineEndings("\n");
        var finding = PlainLanguageCheck.Read(text, levels[known]).Findings
            .FirstOrDefault(f => f.Start == at && f.Suggestion is not null);
        if (finding is not null)
        {
            Change(http, (field, Suggestions.Apply(text, finding)), (BeforeOf(field), text));
        }
    }

    private static void Change(HttpContext http, params (string Name, string Value)[] changes)
    {
        var fields = http.Request.Form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            fields[name] = new StringValues(value);
        }

        http.Request.Form = new FormCollection(fields, http.Request.Form.Files);
    }
}
