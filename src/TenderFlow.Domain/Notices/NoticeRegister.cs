using TenderFlow.Domain.Rules;

namespace TenderFlow.Domain.Notices;

/// <summary>All notices of the law, and whether a tender under some rules needs them (NOT table).</summary>
/// <param name="Code">Which one.</param>
/// <param name="Needed">True when the tender will need it; false when it will not; null when it depends on what happens.</param>
/// <param name="Words">When, or why not, in plain words.</param>
public sealed record NoticeRegister(NoticeCode Code, bool? Needed, string Words)
{
    private const string OwnRules = "This tender is not run under the Procurement Act.";
    private const string BelowThreshold = "Tenders below the threshold do not need it.";

    /// <summary>The seventeen notices and the copy of the contract, in order.</summary>
    public static IReadOnlyList<NoticeRegister> Of(NoticeRules rules, Profile profile) => profile switch
    {
        Profile.Pa23Above or Profile.Pa23LightTouch or Profile.Pa23BelowNotifiable or Profile.Pa23BelowSmall =>
            [.. Enum.GetValues<NoticeCode>().Select(code => UnderTheAct(code, rules))],
        _ => [.. Enum.GetValues<NoticeCode>().Select(code => new NoticeRegister(code, false, OwnRules))],
    };

    private static NoticeRegister UnderTheAct(NoticeCode code, NoticeRules rules) => code switch
    {
        NoticeCode.Uk1 => new(code, null, "Once a year for bodies that pay over £100m a year. It is not for one tender."),
        NoticeCode.Uk2 => rules.IsPublicContract
            ? new(code, null, "If you asked people first. It comes out before the tender.") : new(code, false, BelowThreshold),
        NoticeCode.Uk3 => new(code, null, "If you like. It can shorten the time to bid."),
        NoticeCode.Uk4 => rules.HasTenderNotice
            ? new(code, true, "On the day the tender opens, before it is shown elsewhere.") : new(code, false, "So small a tender does not need it."),
        NoticeCode.Uk5 => new(code, false, "Only for a contract without a tender."),
        NoticeCode.Uk6 => rules.IsPublicContract ? new(code, true, "On the day of the decision.") : new(code, false, BelowThreshold),
        NoticeCode.Uk7 => rules.HasTenderNotice
            ? new(code, true, rules.ContractDetailsDays is { } days ? $"Within {days} days of signing." : "As soon as you can after signing.")
            : new(code, false, "So small a contract does not need it."),
        NoticeCode.Uk8 => new(code, null, "For payments over £30,000. Ask your finance team if it is in force for you."),
        NoticeCode.Uk9 => rules.PerformanceOverPence is { } over
            ? new(code, null, $"If the contract is worth over {Cycle.Money.Words(over)}: each year, and at the end.")
            : new(code, false, "Contracts like this one do not need it."),
        NoticeCode.Uk10 => rules.PerformanceOverPence is null
            ? new(code, false, "Contracts like this one do not need it.") : new(code, null, "Before most changes of the contract."),
        NoticeCode.Uk11 => rules.ContractEndDays is { } end
            ? new(code, true, $"Within {end} days of the end, however it ends.") : new(code, false, BelowThreshold),
        NoticeCode.Uk12 => rules.IsPublicContract ? new(code, null, "If the tender stops without a winner.") : new(code, false, BelowThreshold),
        NoticeCode.Uk17 => new(code, null, "Twice a year for the whole body. It is not for one tender."),
        NoticeCode.ContractCopy => rules.ContractCopyOverPence is { } large
            ? new(code, null, $"If the contract is worth over {Cycle.Money.Words(large)}.") : new(code, false, BelowThreshold),
        _ => new(code, false, "Only for lists of approved groups. TenderFlow has none."),
    };
}
