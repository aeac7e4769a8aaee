namespace TenderFlow.App.Web.Forms;

/// <summary>Makes the id of an element from the name of its field.</summary>
public static class FieldId
{
    /// <summary>Keeps letters, digits, hyphens and underscores; anything else becomes a hyphen.</summary>
    public static string Of(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
