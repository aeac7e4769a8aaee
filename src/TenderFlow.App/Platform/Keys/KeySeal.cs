using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using TenderFlow.App.Platform.Hosting;

namespace TenderFlow.App.Platform.Keys;

/// <summary>Seals keys with the secret of this installation (AES-256-GCM), so that a copy of the database opens no session.</summary>
public sealed class KeySeal : IXmlEncryptor, IXmlDecryptor
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] key;

    /// <summary>Made by the framework when it opens a key.</summary>
    public KeySeal(IServiceProvider services) : this(DataSecret.Of(services.GetRequiredService<AppSettings>()))
    {
    }

    /// <summary>Seals with a secret.</summary>
    public KeySeal(byte[] secret) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "protection keys"u8.ToArray());

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var (nonce, tag, body) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce.Span, plain, body.Span, tag.Span);
        return new(new XElement("sealed", Convert.ToBase64String(sealedBytes)), typeof(KeySeal));
    }

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">It was sealed with another secret, or changed since.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var (nonce, tag, body) = Parts(Convert.FromBase64String(encryptedElement.Value));
        var plain = new byte[body.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce.Span, body.Span, tag.Span, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Body) Parts(byte[] all) =>
        (all.AsMemory(0, NonceBytes), all.AsMemory(NonceBytes, TagBytes), all.AsMemory(NonceBytes + TagBytes));
}
