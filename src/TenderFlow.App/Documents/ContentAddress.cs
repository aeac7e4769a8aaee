using System.Buffers;

namespace TenderFlow.App.Documents;

/// <summary>The form of an address in a document store.</summary>
public static class ContentAddress
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Returns the address as given, so that only a SHA-256 ever becomes part of a path.</summary>
    /// <exception cref="ArgumentException">It is not 64 lower-case hexadecimal digits.</exception>
    public static string Checked(string sha256) =>
        sha256.Length == 64 && !sha256.AsSpan().ContainsAnyExcept(Digits)
            ? sha256
            : throw new ArgumentException("An address is 64 lower-case hexadecimal digits.", nameof(sha256));
}
