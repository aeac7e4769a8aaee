using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>What is bought and who buys, as a person would say it. Together with the value they choose the rules.</summary>
internal static class BuyingWords
{
    private const string OwnRules = "OwnRules";

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        Kind(ContractKind.LightTouchServices, "Help for people", "Such as care, advice, youth work or training."),
        Kind(ContractKind.HealthCareServices, "Health care for people"),
        Kind(ContractKind.GoodsOrServices, "Goods, or any other service"),
        Kind(ContractKind.Works, "Building work"),
        Kind(ContractKind.LightTouchConcession, "Help for people, where those who use it pay the provider"),
        Kind(ContractKind.Concession, "Anything else, where those who use it pay the provider"),
        Kind(ContractKind.Grant, "A grant"),
    ];

    public static IReadOnlyList<Choice> Buyers { get; } =
    [
        Buyer(BuyerKind.CouncilInEngland, "A council in England"),
        Buyer(BuyerKind.NhsInEngland, "Part of the NHS in England"),
        Buyer(BuyerKind.CentralGovernment, "Part of central government"),
        Buyer(BuyerKind.School, "A school"),
        Buyer(BuyerKind.DevolvedScottish, "A public body in Scotland"),
        Buyer(BuyerKind.WelshAuthority, "A public body in Wales"),
        Buyer(BuyerKind.OtherPublicBody, "Another public body"),
        new(OwnRules, "A body with its own rules"),
    ];

    /// <summary>The rules for a choice on the page.</summary>
    /// <exception cref="TenderFlow.Domain.Cycle.DomainError">No rules are known for it.</exception>
    public static RegimeChoice Choose(Rulebook rulebook, string kind, string buyer, long valuePence, DateOnly today)
    {
        var begun = new Begun(today, BeginEvent.BelowThresholdTenderNotice);
        return buyer == OwnRules
            ? new(Profile.Custom, begun, null, "REG-1", "You run this under your own rules.")
            : RegimeChoice.Of(
                rulebook, Enum.Parse<ContractKind>(kind), Enum.Parse<BuyerKind>(buyer), valuePence, begun);
    }

    /// <summary>Whether both were offered on the page; they come back in the address.</summary>
    public static bool AreOffered(string? kind, string? buyer) =>
        Kinds.Any(k => k.Value == kind) && Buyers.Any(b => b.Value == buyer);

    /// <summary>The kind that a draft's rules speak for; help for people where several would do.</summary>
    public static string KindOf(Profile profile) => $"{profile switch
    {
        Profile.Pa23Above => ContractKind.GoodsOrServices,
        Profile.PsrHealthEngland => ContractKind.HealthCareServices,
        Profile.Grant => ContractKind.Grant,
        _ => ContractKind.LightTouchServices,
    }}";

    /// <summary>The buyer that a draft's rules speak for; a council where several would do.</summary>
    public static string BuyerOf(Profile profile) => profile switch
    {
        Profile.Scotland => $"{BuyerKind.DevolvedScottish}",
        Profile.Custom => OwnRules,
        _ => $"{BuyerKind.CouncilInEngland}",
    };

    private static Choice Kind(ContractKind kind, string text, string? hint = null) => new($"{kind}", text, hint);

    private static Choice Buyer(BuyerKind buyer, string text) => new($"{buyer}", text);
}
