using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Findings;

/// <summary>Letters that most people know better than what they stand for.</summary>
internal static class KnownLetters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        ("UK HM EU UN US USA NHS VAT BBC PDF TV PC DVD CD ID GP GPs MP MPs MSP HIV AIDS DNA IT CV OK AM PM AD BC FAQ FAQs HGV MOT SMS PO "
        + "URL QR ATM DIY COVID BSL GOV A4 ITV PE RE WC GMT BST CCTV SIM PS WiFi LED LGBT LGBTQ LGBTQ+ CEO HQ UKVI UFO GCSE GCSEs "
        + "MS MBA PhD BA BSc SOS XL II III IV VI VII VIII IX XI XII XIII XIV XV XX CSV DOCX ODT TXT MD JPEG PNG")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether these letters need no explanation.</summary>
    public static bool Are(ReadOnlySpan<char> letters) => Known.Contains(letters);
}
