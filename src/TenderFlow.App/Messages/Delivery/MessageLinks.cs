using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Messages.Delivery;

/// <summary>Where the links in messages lead.</summary>
public sealed class MessageLinks(Uri linksBase, string host, byte[] secret)
{
    /// <summary>Where the pages are.</summary>
    public Uri Base { get; } = linksBase;

    /// <summary>Our mail domain, part of every calendar identity.</summary>
    public string Host { get; } = host;

    /// <summary>The page that stops offers to a person. It works without signing in, and nobody can guess another's.</summary>
    public string StopPath(Person reader) => string.Create(
        CultureInfo.InvariantCulture, $"/stop-offers/{reader.Id}/{Signature(reader.Id)}");

    /// <summary>Whether a link to stop offers is one of ours.</summary>
    public bool IsStopLink(int personId, string signature) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Signature(personId)), Encoding.UTF8.GetBytes(signature));

    private string Signature(int personId) => Convert.ToHexStringLower(
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"stop:{personId}"))))[..32];
}
