namespace TenderFlow.App.Web.Parsing;

/// <summary>What a person typed, read as a value, or the plain sentence that says how to put it right.</summary>
/// <param name="Value">The value; the type's default when there is an error.</param>
/// <param name="Error">One plain sentence, or null when the text could be read.</param>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Parsed<T>(T Value, string? Error)
{
    /// <summary>True when the text could be read.</summary>
    public bool Ok => Error is null;

    /// <summary>Lets a parser return the value itself.</summary>
    public static implicit operator Parsed<T>(T value) => new(value, null);

    /// <summary>Lets a parser return the sentence itself.</summary>
    public static implicit operator Parsed<T>(Fault fault) => new(default!, fault.Sentence);
}

/// <summary>Why a text could not be read.</summary>
/// <param name="Sentence">One plain sentence that says what to do.</param>
public readonly record struct Fault(string Sentence);
