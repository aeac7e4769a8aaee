using System.Text;
using MimeKit;
using TenderFlow.App.Messages.Composition;

namespace TenderFlow.App.Messages.Mail;

/// <summary>Whether mail can go to an address that somebody typed.</summary>
public static class MailAddress
{
    private const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
    };

    /// <summary>True for one plain address such as <c>asha@example.org</c>: no display name, no comment, no route.</summary>
    public static bool IsUsable(string address) =>
        address.Length <= Longest
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '(' or ')' or '"' or ',' or ';')
        && MailboxAddress.TryParse(Strict, address, out var mailbox)
        && string.Equals(mailbox.Address, address, StringComparison.Ordinal)
        && mailbox.Domain.Length > 0;

    /// <summary>A name with its address.</summary>
    /// <exception cref="UnusableAddress">Mail cannot go there.</exception>
    internal static MailboxAddress Of(string name, string address) => IsUsable(address)
        ? new MailboxAddress(Encoding.UTF8, CleanText.Line(name), address)
        : throw new UnusableAddress(address);
}
