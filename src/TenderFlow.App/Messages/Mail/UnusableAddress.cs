namespace TenderFlow.App.Messages.Mail;

/// <summary>An address that no mail can go to. Ask for another contact (MSG-8).</summary>
public sealed class UnusableAddress(string address) : Exception("This is not an e-mail address that mail can go to.")
{
    /// <summary>The address as it was given.</summary>
    public string Address { get; } = address;
}
