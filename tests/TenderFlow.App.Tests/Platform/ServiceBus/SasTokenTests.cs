using System.Text.Json;
using TenderFlow.App.Platform.ServiceBus;
using Xunit;

namespace TenderFlow.App.Tests.Platform.ServiceBus;

public class SasTokenTests
{
    public static TheoryData<string, string, string, long, string> Published()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Sample("sas-token-vectors.json")));
        var data = new TheoryData<string, string, string, long, string>();
        // The others decode the key first, as IoT Hub does and Service Bus does not.
        foreach (var vector in vectors.RootElement.EnumerateArray()
            .Where(v => v.GetProperty("convention").GetString()!.StartsWith("service-bus", StringComparison.Ordinal)))
        {
            data.Add(
                vector.GetProperty("audience").GetString()!, vector.GetProperty("key_name").GetString()!,
                vector.GetProperty("key").GetString()!, vector.GetProperty("expiry").GetInt64(),
                vector.GetProperty("token").GetString()!);
        }

        return data;
    }

    [Theory, MemberData(nameof(Published))]
    public void A_token_is_the_one_that_the_official_package_makes(
        string resource, string keyName, string key, long expiry, string token) =>
        // That package leaves an apostrophe as it is; both read the same.
        Assert.Equal(
            token,
            SasToken.Create(resource, keyName, key, DateTimeOffset.FromUnixTimeSeconds(expiry))
                .Replace("%27", "'", StringComparison.Ordinal));

    [Fact]
    public void What_the_bus_says_of_a_message_is_read_however_large_its_numbers()
    {
        using var samples = JsonDocument.Parse(File.ReadAllText(Sample("broker-properties-samples.json")));
        var read = samples.RootElement.EnumerateArray()
            .Select(s => s.TryGetProperty("raw", out var raw) ? raw.GetString()! : s.GetProperty("json").GetRawText())
            .Select(BrokerProperties.Read).ToList();

        Assert.Equal(2, read[0].SequenceNumber);
        Assert.Equal(new DateTimeOffset(2014, 7, 2, 1, 32, 27, TimeSpan.Zero), read[0].EnqueuedAt);
        Assert.Contains(read, b => b is { SessionId: "sesid", MessageId: "mesid", Label: "lab", DeliveryCount: 5 });
        Assert.Equal(long.MaxValue, BrokerProperties.Read("""{"SequenceNumber":9223372036854775807}""").SequenceNumber);
        Assert.Null(BrokerProperties.Read("""{"EnqueuedTimeUtc":"soon"}""").EnqueuedAt);
    }

    private static string Sample(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Platform", "ServiceBus", "Samples", name);
}
