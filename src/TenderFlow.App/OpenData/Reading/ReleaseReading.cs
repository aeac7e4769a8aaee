using System.Text.Json;

namespace TenderFlow.App.OpenData.Reading;

/// <summary>Reads one release.</summary>
internal static class ReleaseReading
{
    private const decimal MostPounds = 1_000_000_000_000m;

    /// <summary>The tender of a release; null when it has no OCID or no title.</summary>
    public static PublishedTender? Read(JsonElement element, string publisher)
    {
        var defects = new List<string>();
        var release = new JsonFields(element, defects);
        var tender = release.Object("tender");
        if (release.Text("ocid") is not { } ocid || tender.Text("title") is not { } title)
        {
            return null;
        }

        if (release.Text("id") is null)
        {
            release.Note("The release has no id. Its OCID and date stand for it.");
        }

        var bids = Period.Of(tender.Object("tenderPeriod"), "bid period");
        var contract = ContractPeriod(tender);
        var value = tender.Object("value");
        var code = CpvCode(tender);
        return new PublishedTender
        {
            Ocid = ocid,
            Title = title.ReplaceLineEndings(" "),
            Description = tender.Text("description") ?? "",
            BuyerName = release.Object("buyer").Text("name") ?? "",
            Publisher = publisher,
            ValuePence = Pence(value),
            Currency = value.Text("currency"),
            PublishedOn = tender.Day("datePublished") ?? release.Day("date"),
            TenderStart = bids.Start,
            TenderEnd = bids.End,
            ContractStart = contract.FirstDay,
            ContractEnd = contract.LastDay,
            ContractDays = contract.Days,
            Method = tender.Text("procurementMethod"),
            Category = tender.Text("mainProcurementCategory"),
            SuitableForSme = tender.Object("suitability").YesOrNo("sme"),
            SuitableForVcse = tender.Object("suitability").YesOrNo("vcse"),
            CpvCode = code,
            CpvText = tender.Object("classification").Text("description") ?? CpvDivisions.TextOf(code),
            DocumentCount = tender.Each("documents").Count(),
            NoticeUrl = NoticeUrl(tender),
            Defects = defects,
        };
    }

    private static long? Pence(JsonFields value)
    {
        if (value.Number("amount") is not { } pounds)
        {
            return null;
        }

        if (value.Text("currency") is { } currency && currency != "GBP")
        {
            value.Note("The value is not in pounds and was left out.");
            return null;
        }

        if (pounds is <= 0 or > MostPounds)
        {
            value.Note("The value is zero, negative or beyond belief and was left out.");
            return null;
        }

        var pence = (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero);
        return pence > 0 ? pence : null;
    }

    private static Period ContractPeriod(JsonFields tender)
    {
        var stated = Period.Of(tender.Object("contractPeriod"), "contract period");
        if (!stated.IsEmpty)
        {
            return stated;
        }

        var lots = tender.Each("lots").Select(lot => lot.Object("contractPeriod"));
        return Period.Around(lots.Select(lot => Period.Of(lot, "contract period")));
    }

    private static string? CpvCode(JsonFields tender) =>
        tender.Object("classification") is var main && main.Text("scheme") is null or "CPV"
            ? main.Text("id")
            : null;

    private static Uri? NoticeUrl(JsonFields tender)
    {
        var addresses = tender.Each("documents").Select(document => document.Text("url"));
        var given = addresses.FirstOrDefault(address => address is not null);
        if (given is null)
        {
            return null;
        }

        if (given.Contains(' ', StringComparison.Ordinal))
        {
            tender.Note("A web address holds spaces. They were coded.");
        }

        var isSound = Uri.TryCreate(given.Replace(" ", "%20", StringComparison.Ordinal), UriKind.Absolute, out var url)
            && url.Scheme is "https" or "http";
        if (!isSound)
        {
            tender.Note("A web address is not usable and was left out.");
        }

        return isSound ? url : null;
    }
}
