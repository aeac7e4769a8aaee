using System.Text.RegularExpressions;

namespace TenderFlow.Durable.Functions.FunctionJson;

/// <summary>What the host takes as the name of a function.</summary>
public static partial class FunctionName
{
    /// <summary>Stops a name that the host would refuse, or that is taken.</summary>
    /// <exception cref="ArgumentException">It is no name of a function.</exception>
    public static void Check(string name)
    {
        if (!Legal().IsMatch(name) || string.Equals(name, "host", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{name}' cannot be the name of a function: a letter, then up to 127 letters, digits, '_' or '-'.",
                nameof(name));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Legal();
}
