using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TenderFlow.App.Messages.Arrival;
using TenderFlow.App.Tests.Messages.Mail.SendGrid;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Arrival;

public class SendGridSignatureTests
{
    public static TheoryData<string, string, string, string, string, bool> Vectors()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SendGridMailTests.Sample("signed-webhook-vectors.json")));
        var data = new TheoryData<string, string, string, string, string, bool>();
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            data.Add(
                Text(vector, "id"), Text(vector, "public_key"), Text(vector, "signature"), Text(vector, "timestamp"),
                Text(vector, "payload"), vector.GetProperty("valid").ValueKind == JsonValueKind.True);
        }

        return data;
    }

    [Theory, MemberData(nameof(Vectors))]
    public void Published_signatures_are_taken_and_refused_as_they_should_be(
        string id, string key, string signature, string timestamp, string payload, bool valid)
    {
        Assert.NotEmpty(id);
        Assert.Equal(valid, IsGood(key, signature, timestamp, Encoding.UTF8.GetBytes(payload)));
    }

    [Fact]
    public void One_other_byte_anywhere_is_found()
    {
        using var ours = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = Convert.ToBase64String(ours.ExportSubjectPublicKeyInfo());
        var body = "[{\"event\":\"delivered\"}]\r\n"u8.ToArray();
        var signature = Sign(ours, "1788253200", body);

        Assert.True(IsGood(key, signature, "1788253200", body));
        Assert.False(IsGood(key, signature, "1788253201", body));
        Assert.False(IsGood(key, signature, "1788253200", body[..^2]));
        Assert.False(IsGood(key, signature + " ", "1788253200", body));
        Assert.False(IsGood(key, "", "1788253200", body));
        Assert.All(Enumerable.Range(0, body.Length), at =>
        {
            var other = body.ToArray();
            other[at] ^= 1;
            Assert.False(IsGood(key, signature, "1788253200", other));
        });
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-600, true)]
    [InlineData(600, true)]
    [InlineData(-601, false)]
    [InlineData(601, false)]
    public void A_signature_is_good_for_ten_minutes(int seconds, bool timely) => Assert.Equal(
        timely,
        SendGridSignature.IsTimely(
            $"{TestApp.Beginning.AddSeconds(seconds).ToUnixTimeSeconds()}", TestApp.Beginning));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("253402300800")]
    public void A_time_that_is_none_is_refused(string timestamp) =>
        Assert.False(SendGridSignature.IsTimely(timestamp, TestApp.Beginning));

    internal static string Sign(ECDsa key, string timestamp, byte[] body) => Convert.ToBase64String(key.SignData(
        [.. Encoding.UTF8.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private static bool IsGood(string key, string signature, string timestamp, byte[] body)
    {
        try
        {
            return new SendGridSignature(key).IsGood(signature, timestamp, body);
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString() ?? "";
}
