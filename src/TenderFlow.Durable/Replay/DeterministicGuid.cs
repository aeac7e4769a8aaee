using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.Durable.Replay;

/// <summary>Ids by RFC 4122, version 5, in the namespace that the .NET orchestration SDK uses.</summary>
internal static class DeterministicGuid
{
    private static readonly byte[] Namespace =
        new Guid("9e952958-5e33-4daf-827f-2fa12937b875").ToByteArray(bigEndian: true);

    public static Guid Create(string instanceId, DateTime utcNow, int counter)
    {
        var name = Encoding.UTF8.GetBytes($"{instanceId}_{utcNow:o}_{counter}");
#pragma warning disable CA5350 // SHA-1 is what version 5 prescribes; nothing is kept secret by it.
        var hash = SHA1.HashData([.. Namespace, .. name]).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
