using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>Writes the events of a step as a JSON array in UTF-8, into memory that is used again for the next.</summary>
internal sealed class HistoryBuffer : IDisposable
{
    private const int KeptBytes = 1 << 20;
    private ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    /// <summary>The array; good until the next call.</summary>
    public ReadOnlySpan<byte> Write(IReadOnlyList<HistoryEvent> events)
    {
        if (_bytes.Capacity > KeptBytes)
        {
            _bytes = new(4096);
        }

        _bytes.ResetWrittenCount();
        _json.Reset(_bytes);
        HistoryJson.WriteList(_json, events);
        _json.Flush();
        return _bytes.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();
}
