using TenderFlow.Simulation.Faults;
using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Promises.Letters;

/// <summary>INV-1: what leaves is on record before, in the same words, and leaves once.</summary>
internal sealed class RecordedOnce
{
    private readonly Dictionary<string, HandedOver> first = new(StringComparer.Ordinal);
    private readonly HashSet<(string Purpose, int Person, string Occasion)> occasions = [];

    /// <summary>Looks at a mail.</summary>
    /// <param name="record">The records after the step in which it was handed over.</param>
    /// <param name="sentBefore">The keys that counted as sent before that step.</param>
    /// <param name="handed">The mail.</param>
    public Broken? Look(AllRecords record, HashSet<string> sentBefore, HandedOver handed)
    {
        var (_, mail, isFirst) = handed;
        if (record.Message(mail.Key) is not { } message)
        {
            return new("INV-1", mail.Key, "This mail left, and no record speaks of it.");
        }

        if (message.Text != mail.TextBody || message.Subject != mail.Subject)
        {
            return new("INV-1", message.Name, $"“{message.Purpose}” left in other words than those on record.");
        }

        if (isFirst)
        {
            first.Add(mail.Key, handed);
            return occasions.Add((message.Purpose, message.Person, message.Occasion))
                ? null
                : new("INV-1", message.Name, $"“{message.Purpose}” for {message.Occasion} left twice.");
        }

        return sentBefore.Contains(mail.Key)
            ? new("INV-1", message.Name, $"“{message.Purpose}” left again although it counted as sent.")
            : first[mail.Key].Mail == mail ? null : new("INV-1", message.Name, "The second try has other words than the first.");
    }
}
