using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Engagement.Hearing;

/// <summary>The links by which invited people have their say. They work without an account, and nobody can guess another's.</summary>
public sealed class OwnLinks(byte[] secret)
{
    /// <summary>Where somebody has their say.</summary>
    public string Path(int roundId, int contributorId) => string.Create(
        CultureInfo.InvariantCulture,
        $"{EngagementLinks.HaveYourSay(roundId)}/{contributorId}/{Signature(roundId, contributorId)}");

    /// <summary>Whether a link is one of ours.</summary>
    public bool IsOurs(int roundId, int contributorId, string signature) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Signature(roundId, contributorId)), Encoding.UTF8.GetBytes(signature));

    private string Signature(int roundId, int contributorId) => Convert.ToHexStringLower(HMACSHA256.HashData(
        secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"say:{roundId}:{contributorId}"))))[..32];
}
