using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Tendering.Partners;

namespace TenderFlow.App.Tendering.Partnering;

/// <summary>Ways to work together, in plain words (PRT-3).</summary>
internal static class JointBidWords
{
    /// <summary>The ways, as a form offers them.</summary>
    public static IReadOnlyList<Choice> Models { get; } =
    [
        new(nameof(JointBidModel.LeadDelivers), "We lead, and all of us do the work",
            "We sign the contract. The others work for us."),
        new(nameof(JointBidModel.LeadManages), "We run it, and the others do the work",
            "We sign the contract and look after money and reports."),
        new(nameof(JointBidModel.HubAndSpoke), "Each signs a contract", "We keep it together."),
        new(nameof(JointBidModel.NewBody), "We set up a new body together",
            "It needs no accounts of its own. Each of us can show its own."),
    ];

    /// <summary>A way in one sentence.</summary>
    public static string Of(JointBidModel model) => model switch
    {
        JointBidModel.LeadDelivers => "One leads, and all do the work.",
        JointBidModel.LeadManages => "One runs it, and the others do the work.",
        JointBidModel.HubAndSpoke => "Each signs a contract, and one keeps it together.",
        JointBidModel.NewBody => "They set up a new body together.",
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };
}
