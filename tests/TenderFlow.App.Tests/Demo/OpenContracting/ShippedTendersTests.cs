using TenderFlow.App.Demo.Cast;
using TenderFlow.App.OpenData.Reading;
using Xunit;

namespace TenderFlow.App.Tests.Demo.OpenContracting;

public sealed class ShippedTendersTests
{
    private static readonly IReadOnlyList<PublishedTender> All = ShippedTenders.ReadAll();

    [Fact]
    public void At_least_60_real_tenders_are_shipped_from_three_nations()
    {
        Assert.InRange(All.Count, 60, 200);
        Assert.Equal(All.Count, All.DistinctBy(tender => tender.Ocid, StringComparer.Ordinal).Count());
        Assert.Equal(
            "Cabinet Office, Public Contracts Scotland, Sell2Wales",
            string.Join(", ", All.Select(tender => tender.Publisher).Distinct(StringComparer.Ordinal)));
        Assert.InRange(All.Count(tender => tender.SuitableForVcse == true), 15, All.Count);
    }

    [Fact]
    public void Every_shipped_tender_says_what_a_tender_needs() => Assert.All(All, tender =>
    {
        Assert.InRange(tender.Title.Length, 5, 300);
        Assert.DoesNotContain('\n', tender.Title);
        Assert.InRange(tender.Description.Length, 50, 20_000);
        Assert.NotEmpty(tender.BuyerName);
        Assert.InRange(tender.TenderEnd!.Value.Year, 2019, 2026);
        Assert.InRange(tender.PublishedOn!.Value.Year, 2019, 2025);
        Assert.True(tender.ContractEnd > tender.ContractStart || tender.ContractDays > 0);
        Assert.Equal("services", tender.Category);
        Assert.NotNull(tender.CpvText);
        Assert.True(tender.NoticeUrl is not null || tender.DocumentCount == 0);
    });

    [Fact]
    public void Nearly_every_shipped_tender_has_a_value_in_pounds()
    {
        var valued = All.Where(tender => tender.ValuePence is not null).ToList();
        Assert.InRange(valued.Count, 75, All.Count);
        Assert.All(valued, tender => Assert.InRange(tender.ValuePence!.Value, 1_000_00, 100_000_000_00));
    }

    [Fact]
    public void No_shipped_text_keeps_a_wrong_encoding_or_a_control_character() => Assert.All(All, tender =>
    {
        Assert.DoesNotContain("â€", tender.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Â ", tender.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(tender.Description, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("&amp;", tender.Title + tender.Description, StringComparison.Ordinal);
    });

    [Fact]
    public void Real_faults_are_noticed()
    {
        var defects = All.SelectMany(tender => tender.Defects).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("The release has no id. Its OCID and date stand for it.", defects);
        Assert.Contains("Some characters were coded for the web and were decoded.", defects);
    }
}
