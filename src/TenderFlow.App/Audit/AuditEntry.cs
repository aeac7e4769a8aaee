using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Audit;

/// <summary>One line of the audit trail. It carries the hash of the line before, so no line can be changed or lost unseen (INV-10).</summary>
public sealed class AuditEntry
{
    /// <summary>The hash before the first line: 64 noughts.</summary>
    public static readonly string Beginning = new('0', 64);

    private AuditEntry() { }

    /// <summary>Writes the line after another.</summary>
    public AuditEntry(
        AuditEntry? before, DateTimeOffset at, string actor, string subject, string eventName, string sentence, string data)
    {
        Number = (before?.Number ?? 0) + 1;
        At = at;
        Actor = actor;
        Subject = subject;
        EventName = eventName;
        Sentence = sentence;
        Data = data;
        PreviousHash = before?.Hash ?? Beginning;
        Hash = ComputeHash();
    }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>The natural key of what changed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The name of the event's type.</summary>
    public string EventName { get; private set; } = "";

    /// <summary>What happened, in words.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>The event, as JSON.</summary>
    public string Data { get; private set; } = "";

    /// <summary>The hash of the line before.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over this line and the hash before, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Works the hash out anew. Each part stands with its length, so no two lines can be mistaken for each other.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder();
        string[] parts =
        [
            Number.ToString(CultureInfo.InvariantCulture), At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            Actor, Subject, EventName, Sentence, Data, PreviousHash,
        ];
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
