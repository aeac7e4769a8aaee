using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Rules;

/// <summary>Which rules a tender runs under, and why (REG-2 to REG-6).</summary>
/// <param name="Profile">The rules.</param>
/// <param name="Begun">The event that fixed them; it is stored with the tender (REG-4).</param>
/// <param name="ThresholdPence">The threshold it was held against, in pence with VAT; null where none decides.</param>
/// <param name="Rule">The number of the rule that decided; for records and tests, never shown.</param>
/// <param name="Sentence">Why, in plain words.</param>
public sealed record RegimeChoice(Profile Profile, Begun Begun, long? ThresholdPence, string Rule, string Sentence)
{
    /// <summary>
    /// Chooses by what is bought, who buys, the value in pence with VAT, and when the procurement began.
    /// </summary>
    /// <exception cref="DomainError">The value is negative, or no rules are known for that buyer or day.</exception>
    public static RegimeChoice Of(Rulebook rulebook, ContractKind kind, BuyerKind buyer, long valuePence, Begun begun)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(begun);
        if (valuePence < 0)
        {
            throw new DomainError(
                new Refusal("REG-3", "value", "Give the whole value with VAT. It cannot be below zero."));
        }

        return WithoutThreshold(kind, buyer, begun) ?? UnderTheAct(rulebook, kind, buyer, valuePence, begun);
    }

    private static RegimeChoice? WithoutThreshold(ContractKind kind, BuyerKind buyer, Begun begun) => (kind, buyer)
        switch
    {
        (ContractKind.Grant, _) =>
            new(Profile.Grant, begun, null, "REG-1", "This is a grant, so the rules for buying do not apply."),
        (_, BuyerKind.DevolvedScottish) =>
            new(Profile.Scotland, begun, null, "REG-2", "Scottish public bodies have rules of their own."),
        (_, BuyerKind.WelshAuthority) => throw new DomainError(new Refusal(
            "REG-5", "buyer", "We do not have the limits for Welsh bodies yet. Choose your own rules.")),
        (ContractKind.HealthCareServices, BuyerKind.NhsInEngland or BuyerKind.CouncilInEngland) =>
            new(Profile.PsrHealthEngland, begun, null, "REG-2", "Health care bought in England has rules of its own."),
        _ => null,
    };

    private static RegimeChoice UnderTheAct(
        Rulebook rulebook, ContractKind kind, BuyerKind buyer, long valuePence, Begun begun)
    {
        var central = buyer is BuyerKind.CentralGovernment or BuyerKind.NhsInEngland;
        var threshold = rulebook.ThresholdPence(ThresholdOf(kind, central), begun.Date);
        RegimeChoice Choose(Profile profile, string rule, string sentence) =>
            new(profile, begun, threshold, rule, sentence);
        if (valuePence >= threshold)
        {
            return IsLightTouch(kind)
                ? Choose(Profile.Pa23LightTouch, "REG-3", $"From {Pounds(threshold)} care services have lighter rules.")
                : Choose(Profile.Pa23Above, "REG-3", $"From {Pounds(threshold)} the full rules apply.");
        }

        var notice = rulebook.ThresholdPence(
            central ? ThresholdKind.NotifiableCentral : ThresholdKind.NotifiableOther, begun.Date);
        var exempt = buyer == BuyerKind.School || kind is ContractKind.Concession or ContractKind.LightTouchConcession;
        var simple = $"It is under {Pounds(threshold)}, so simple rules apply.";
        return valuePence >= notice && !exempt
            ? Choose(Profile.Pa23BelowNotifiable, "REG-6", $"{simple} A public notice is needed from {Pounds(notice)}.")
            : Choose(Profile.Pa23BelowSmall, "REG-6", $"{simple} No public notice is needed.");
    }

    private static bool IsLightTouch(ContractKind kind) => kind
        is ContractKind.LightTouchServices or ContractKind.LightTouchConcession or ContractKind.HealthCareServices;

    private static ThresholdKind ThresholdOf(ContractKind kind, bool central) => kind switch
    {
        ContractKind.LightTouchServices or ContractKind.HealthCareServices => ThresholdKind.LightTouchServices,
        ContractKind.LightTouchConcession => ThresholdKind.LightTouchConcession,
        ContractKind.Works or ContractKind.Concession => ThresholdKind.WorksOrConcession,
        _ => central ? ThresholdKind.GoodsServicesCentral : ThresholdKind.GoodsServicesSubCentral,
    };

    private static string Pounds(long pence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"£{pence / 100:N0}");
}
