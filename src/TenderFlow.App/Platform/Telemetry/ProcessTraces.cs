using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Platform.Outbox;

namespace TenderFlow.App.Platform.Telemetry;

/// <summary>
/// The traces in which processes go on: each in the trace of the row that first woke it. So a reminder belongs to the trace of the
/// form that began it all, whichever engine ran in between and however often it began anew.
/// </summary>
public sealed class ProcessTraces
{
    private static readonly ProcessTraces None = new(new Dictionary<string, string>(StringComparer.Ordinal));
    private readonly Dictionary<string, string> first;

    private ProcessTraces(Dictionary<string, string> first) => this.first = first;

    /// <summary>Reads the traces of some processes and of what they came from; nothing when nobody collects spans.</summary>
    public static async Task<ProcessTraces> ReadAsync(
        TenderFlowDb db, IEnumerable<(ProcessId Id, ProcessId Origin)> processes, CancellationToken cancellationToken)
    {
        if (!Traces.AreOn)
        {
            return None;
        }

        var names = processes.SelectMany(p => new[] { p.Id.ToString(), p.Origin.ToString() }).ToHashSet(StringComparer.Ordinal);
        var rows = db.Set<OutboxRow>().Where(r => r.Trace != null && names.Contains(r.Name));
        var found = await rows
            .Where(r => r.Id == rows.Where(other => other.Name == r.Name).Min(other => other.Id))
            .Select(r => new { r.Name, r.Trace }).ToListAsync(cancellationToken);
        return new(found.ToDictionary(r => r.Name, r => r.Trace!, StringComparer.Ordinal));
    }

    /// <summary>The trace of a process; null when nobody traced its beginning.</summary>
    public string? Of(ProcessId id) => first.GetValueOrDefault(id.ToString());
}
