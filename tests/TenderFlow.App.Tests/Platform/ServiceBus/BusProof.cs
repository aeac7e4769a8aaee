using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

/// <summary>Judges the proof of a request by the published rules, without a line of the client's.</summary>
internal static class BusProof
{
    public static bool IsGood(HttpRequest request, DateTimeOffset now)
    {
        var proof = request.Headers.Authorization.ToString();
        if (proof.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return proof["Bearer ".Length..] == BusDouble.Token;
        }

        const string kind = "SharedAccessSignature ";
        if (!proof.StartsWith(kind, StringComparison.Ordinal))
        {
            return false;
        }

        var fields = proof[kind.Length..].Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        var resource = Uri.UnescapeDataString(fields["sr"]);
        var expires = long.Parse(fields["se"], NumberStyles.None, CultureInfo.InvariantCulture);
        var address = $"{request.Scheme}://{request.Host}{request.Path}";
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(BusDouble.Key));
        var expected = hmac.ComputeHash(Encoding.ASCII.GetBytes(fields["sr"] + "\n" + fields["se"]));
        return fields.Count == 4 && address.StartsWith(resource, StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.FromUnixTimeSeconds(expires) > now
            && Uri.UnescapeDataString(fields["skn"]) == BusDouble.KeyName
            && expected.SequenceEqual(Convert.FromBase64String(Uri.UnescapeDataString(fields["sig"])));
    }
}
