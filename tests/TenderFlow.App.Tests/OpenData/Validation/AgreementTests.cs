using System.Text;
using System.Text.Json;
using TenderFlow.App.OpenData.Validation;
using Xunit;

namespace TenderFlow.App.Tests.OpenData.Validation;

/// <summary>Our verdicts beside those of another validator.</summary>
public class AgreementTests
{
    public static TheoryData<string> Mutations => [.. File.ReadLines(Sample.At("mutations.jsonl"))];

    public static TheoryData<string, string> Files
    {
        get
        {
            var rows = File.ReadLines(Sample.At("expected-validation.csv")).Skip(1).Select(line => line.Split(','));
            var data = new TheoryData<string, string>();
            foreach (var row in rows)
            {
                // Name, bytes, whether it is JSON, kind, version, count, verdict.
                data.Add(row[0], row[6]);
            }

            return data;
        }
    }

    [Fact]
    public void There_are_40_mutations_and_over_150_files()
    {
        Assert.Equal(40, Mutations.Count);
        Assert.InRange(Files.Count, 150, 200);
    }

    [Theory, MemberData(nameof(Mutations))]
    public void One_change_is_judged_as_expected_and_found_at_its_place(string line)
    {
        using var mutation = JsonDocument.Parse(line);
        var result = OcdsValidation.Check(Encoding.UTF8.GetBytes(mutation.RootElement.GetProperty("package").GetRawText()));
        var expected = mutation.RootElement.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("path").GetString()!);
        Assert.Equal(mutation.RootElement.GetProperty("valid").GetBoolean(), result.IsValid);
        Assert.Equal(expected, result.Problems.Select(problem => problem.Pointer));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_judged_as_expected(string name, string verdict)
    {
        var result = OcdsValidation.Check(Sample.Bytes(name));
        Assert.True(
            result.IsValid == (verdict == "true"),
            $"{name} should be {verdict}. We found: {string.Join('\n', result.Problems)}");
    }
}
