using System.Security.Cryptography;
using System.Text;
using TenderFlow.App.Checks.Records;

namespace TenderFlow.App.Checks.Promises;

/// <summary>INV-1: each message that left is one mail, and each mail is one message.</summary>
internal static class MailPromise
{
    private const string Number = "INV-1";
    private const string Header = "Message-Id:";

    public static IEnumerable<Violation> Of(Evidence record)
    {
        var folder = Path.Combine(record.Folder, "mail");
        var mails = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.eml", SearchOption.AllDirectories)
                .ToLookup(IdOf, file => file, StringComparer.Ordinal)
            : Enumerable.Empty<string>().ToLookup(_ => "", StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in record.Messages)
        {
            var id = Hash(message.Key);
            known.Add(id);
            var count = mails[id].Count();
            if (count > 1 || (count == 0 && message.SentAt is not null))
            {
                yield return new(Number, message.Subject, count == 0
                    ? $"“{message.Purpose}” counts as sent, but there is no mail."
                    : $"“{message.Purpose}” went out as {count} mails.");
            }
        }

        foreach (var stray in mails.Where(m => !known.Contains(m.Key)).SelectMany(m => m))
        {
            yield return new(Number, $"mail:{Path.GetFileName(stray)}", "This mail is on no record.");
        }
    }

    private static string IdOf(string file)
    {
        var line = File.ReadLines(file).TakeWhile(l => l.Length > 0)
            .FirstOrDefault(l => l.StartsWith(Header, StringComparison.OrdinalIgnoreCase)) ?? "";
        return line[Math.Min(line.Length, Header.Length)..].Trim().TrimStart('<').Split('@')[0];
    }

    private static string Hash(string key) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))).ToLowerInvariant()[..32];
}
