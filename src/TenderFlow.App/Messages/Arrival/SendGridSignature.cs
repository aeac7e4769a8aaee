using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Messages.Arrival;

/// <summary>
/// Proves that events come from SendGrid: an ECDSA signature over the time and the body, byte for byte as it came. What is
/// older than the replay window is refused, although each event also counts once only.
/// </summary>
public sealed class SendGridSignature
{
    /// <summary>So far the time of a signature may lie from ours, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private readonly byte[] key;

    /// <summary>Takes the public key as SendGrid shows it.</summary>
    /// <exception cref="FormatException">It is not base64 text.</exception>
    /// <exception cref="CryptographicException">It is no public key of this kind.</exception>
    public SendGridSignature(string publicKey)
    {
        key = Convert.FromBase64String(publicKey);
        using var check = Import();
    }

    /// <summary>True when the signature is SendGrid's, over this time and this body.</summary>
    public bool IsGood(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        // The decoder would pass over white space; what was signed has none.
        if (signature.AsSpan().ContainsAnyExcept(Letters))
        {
            return false;
        }

        var bytes = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, bytes, out var length))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        using var check = Import();
        return check.VerifyData(
            signed, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>True when the time of a signature is near enough to now.</summary>
    public static bool IsTimely(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 253_402_300_800
        && (DateTimeOffset.FromUnixTimeSeconds(seconds) - now).Duration() <= Window;

    private ECDsa Import()
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out var read);
        return read == key.Length ? ecdsa : throw new CryptographicException("The key has something after its end.");
    }
}
