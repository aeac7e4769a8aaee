using System.Text.RegularExpressions;

namespace TenderFlow.App.Web.Parsing;

/// <summary>Reads an e-mail address of the everyday form. Quoted names, comments and numbers are refused.</summary>
public static partial class EmailField
{
    private const string HowTo = "Write the email address like name@example.org.";

    /// <summary>Reads the address. Lengths are those of RFC 5321: 64 before the at sign, 254 in all.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="what">The name of the address within a sentence, such as "your email address".</param>
    public static Parsed<string> Parse(string? text, string what)
    {
        if (CleanText.IsBlank(text))
        {
            return new Fault($"Enter {what}.");
        }

        // Trim only plain spaces: a line end inside an address is an attack, not a slip.
        var typed = text!.Trim(' ');
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        return typed.Length <= 254 && at is >= 1 and <= 64 && AddressPattern().IsMatch(typed)
            ? typed
            : new Fault(HowTo);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+(\.[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+)*" +
        @"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressPattern();
}
