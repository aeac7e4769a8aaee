using System.Text.Json;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Something that an instance is to read.</summary>
/// <param name="Seq">Its number; grows.</param>
/// <param name="Due">When it can be read, in ticks.</param>
/// <param name="Instance">The key of the instance.</param>
/// <param name="Run">Only for this run; null: for any.</param>
internal sealed record Message(long Seq, long Due, long Instance, long? Run)
{
    /// <summary>What happened; null if it cannot be read.</summary>
    public HistoryEvent? Happened { get; init; }

    /// <summary>The text of what cannot be read; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>Why it cannot be read; null if it can.</summary>
    public Exception? Unreadable { get; init; }

    /// <summary>True if a row holds it.</summary>
    public bool IsStored { get; init; }

    /// <summary>The message with what a text says, if that can be read.</summary>
    public Message Read(string text)
    {
        try
        {
            return this with { Happened = HistoryJson.Read(text) };
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return this with { Text = text, Unreadable = exception };
        }
    }

    /// <summary>The message as it is stored.</summary>
    public string ToText() => Text ?? HistoryJson.Write(Happened!);
}
