using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Messages.Mail;

/// <summary>A short name made from a message's key; safe in file names and headers.</summary>
public static class MailKey
{
    /// <summary>32 hexadecimal digits: 128 bits of the key's SHA-256.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
