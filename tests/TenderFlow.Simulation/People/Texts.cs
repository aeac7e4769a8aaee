namespace TenderFlow.Simulation.People;

/// <summary>What people say.</summary>
internal static class Texts
{
    public static readonly string[] Questions =
        ["Can we hire a room?", "May two groups bid together?", "Do prices include travel?", "Is there a fixed start date?"];

    public static readonly string[] Replies =
        ["Yes, that is fine. Say so in your bid.", "No. You need it when the contract starts.", "Use the numbers in the notice."];

    /// <summary>Letters that nobody outside knows: whoever writes them must say why they stay (INV-11).</summary>
    public const string Unexplained = "QXF";

    public const string HardReply = $"Fill in form {Unexplained} first.";

    public static readonly string[] Answers =
        ["Our team of six runs the service all week.", "We start small and grow each month.", "We have done this for four years."];

    public static readonly string[] Reasons = ["Several groups asked for more time.", "A document was missing for two days."];
}
