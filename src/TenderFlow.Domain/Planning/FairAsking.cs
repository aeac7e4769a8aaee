using System.Text.RegularExpressions;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Planning;

/// <summary>What nobody may demand of a bidder (SUB-9, Procurement Act 2023 s.22). It reads the words of what is asked.</summary>
public static partial class FairAsking
{
    /// <summary>Why something may not be asked like this; null when it may. What a bidder may leave out is no demand.</summary>
    public static Refusal? WhyNot(AskedItem item) => item.Required ? WhyNot($"{item.Title} {item.Help}") : null;

    /// <summary>Every demand in a tender that the law does not allow.</summary>
    public static IEnumerable<Refusal> WhyNot(IEnumerable<AskedItem> items) => items.Select(WhyNot).OfType<Refusal>();

    private static Refusal? WhyNot(string text) => text switch
    {
        _ when AuditedAccounts().IsMatch(text) && !OtherAccounts().IsMatch(text) => No(
            "Not every group has audited accounts. Add: “If the law does not ask you for an audit, send other accounts”."),
        _ when Insurance().IsMatch(text) && !InsuranceLater().IsMatch(text) => No(
            "Do not ask for insurance before you choose. Add: “You only need it by the time the contract starts”."),
        _ when WorkForYou().IsMatch(text) && !OrElsewhere().IsMatch(text) => No(
            "Do not ask for earlier work with one named body. Ask for like work, done for anyone."),
        _ when Qualification().IsMatch(text) && !OrEquivalent().IsMatch(text) => No(
            "Do not ask for one qualification only. Add “or something of the same worth”."),
        _ => null,
    };

    private static Refusal No(string sentence) => new("SUB-9", "title", sentence);

    [GeneratedRegex(@"\baudited\b[^.?!]*\baccounts?\b|\baccounts?\b[^.?!]*\baudited\b|\baudited financial statements?\b", Options, Timeout)]
    private static partial Regex AuditedAccounts();

    [GeneratedRegex(@"\bindependently examined\b|\bother accounts\b|\bunaudited\b|\bif (you|the law|your)\b|\bwhere (you|the law)\b|\bunless\b|\bor (your|the|any|other|similar|a)\b", Options, Timeout)]
    private static partial Regex OtherAccounts();

    [GeneratedRegex(@"\b(insurance|insured|indemnity|public liability)\b", Options, Timeout)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"\bby the (time|day|start)\b|\b(before|when|once) (the |your |a )?(contract|service|work)\b|\bif (you win|we choose you|you are chosen)\b|\bafter (the )?(award|decision)\b|\b(will|would|could|can) you\b|\byou (will|would|could|can)\b|\bwilling\b|\bquote\b", Options, Timeout)]
    private static partial Regex InsuranceLater();

    // The nearest “work” after “previous” will do: trying each one in turn takes minutes on a long text.
    [GeneratedRegex(@"\b(previous|past|earlier|existing|current|prior|last|recent|already|ever|worked|held|had|have|experience)\b(?>[^.?!]*?\b(contracts?|grants?|work(ed)?|experience|services?)\b)[^.?!]*\b(with|for|from|by) (us|(this|the|our|your)( \w+)? (council|authority|trust|board|department)|the NHS|(?-i:([A-Z][\w'’-]+ )+(Council|Authority|Borough|Trust|Board|Department)))\b", Options, Timeout)]
    private static partial Regex WorkForYou();

    [GeneratedRegex(@"\bor (for |with )?(another|other|any|similar|someone|somebody|anyone|elsewhere)\b|\bnot needed\b|\bif any\b", Options, Timeout)]
    private static partial Regex OrElsewhere();

    [GeneratedRegex(@"\b(ISO ?\d{4,5}|NVQ|diploma|degree in|cyber essentials|(quality|kite) mark|accredited by|accreditation (from|by|with))\b", Options, Timeout)]
    private static partial Regex Qualification();

    [GeneratedRegex(@"\bequivalent|\bsimilar\b|\bsame (worth|level|kind|standard)\b|\bor other\b|\bif you have\b", Options, Timeout)]
    private static partial Regex OrEquivalent();

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;
}
