using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Platform.ServiceBus;

/// <summary>A shared access signature. Service Bus takes the key as text; it does not decode it first.</summary>
public static class SasToken
{
    /// <summary>Signs a token.</summary>
    /// <param name="resource">What it opens, such as the address of the namespace.</param>
    /// <param name="keyName">The name of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="expires">When it ends.</param>
    public static string Create(string resource, string keyName, string key, DateTimeOffset expires)
    {
        // What is signed is letter for letter what stands in the token.
        var encoded = Uri.EscapeDataString(resource);
        var until = expires.ToUnixTimeSeconds();
        var signature = Convert.ToBase64String(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{encoded}\n{until}")));
        return $"SharedAccessSignature sr={encoded}&sig={Uri.EscapeDataString(signature)}&se={until}"
            + $"&skn={Uri.EscapeDataString(keyName)}";
    }
}
