namespace TenderFlow.App.OpenData.Json;

/// <summary>One thing that is wrong with a JSON file.</summary>
/// <param name="Pointer">Where: a JSON pointer (RFC 6901); empty for the whole file.</param>
/// <param name="Sentence">What, in one plain sentence.</param>
public sealed record Problem(string Pointer, string Sentence)
{
    /// <summary>Place and sentence in one line.</summary>
    public override string ToString() => Pointer.Length == 0 ? Sentence : $"{Pointer}: {Sentence}";
}
