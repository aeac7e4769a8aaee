using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Storage;

/// <summary>Writes events as JSON in UTF-8, into memory that is used again for the next.</summary>
internal sealed class HistoryBuffer : IDisposable
{
    private const int FirstBytes = 4096;
    private const int KeptBytes = 1 << 20;
    private readonly Utf8JsonWriter _json;
    private ArrayBufferWriter<byte> _bytes = new(FirstBytes);

    public HistoryBuffer() => _json = new(
        _bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>One event; good until the next call.</summary>
    public ReadOnlySpan<byte> Write(HistoryEvent happened)
    {
        Begin();
        HistoryJson.Write(_json, happened);
        return End();
    }

    /// <summary>An array of events; good until the next call.</summary>
    public ReadOnlySpan<byte> Write(IReadOnlyList<HistoryEvent> events)
    {
        Begin();
        HistoryJson.WriteList(_json, events);
        return End();
    }

    public void Dispose() => _json.Dispose();

    private void Begin()
    {
        if (_bytes.Capacity > KeptBytes)
        {
            _bytes = new(FirstBytes);
        }

        _bytes.ResetWrittenCount();
        _json.Reset(_bytes);
    }

    private ReadOnlySpan<byte> End()
    {
        _json.Flush();
        return _bytes.WrittenSpan;
    }
}
