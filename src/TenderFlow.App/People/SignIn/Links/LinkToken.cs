using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.People.SignIn.Links;

/// <summary>
/// Makes the token of a link from a seed that is kept and a secret that is not kept with it. So the mail can be written when it
/// leaves, and who reads the database, or a copy of it, cannot sign in.
/// </summary>
public sealed class LinkToken(byte[] secret)
{
    private const int SeedBytes = 16;

    /// <summary>A new seed, in hexadecimal.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>The token of a seed: 256 bits, fit for an address.</summary>
    public string Of(string seed) => Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"sign-in:{seed}")));

    /// <summary>What is kept of a token.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>What is kept of an address that was typed: nobody who reads the database can guess it from a list.</summary>
    public string HashOfAddress(string address) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"address:{address}")));
}
