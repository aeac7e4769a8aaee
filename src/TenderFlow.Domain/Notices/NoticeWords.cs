namespace TenderFlow.Domain.Notices;

/// <summary>What each notice is called and says, in plain words.</summary>
public static class NoticeWords
{
    /// <summary>The number that people know it by, such as “UK7”; empty where it has none.</summary>
    public static string Number(NoticeCode code) => code == NoticeCode.ContractCopy ? "" : code.ToString().ToUpperInvariant();

    /// <summary>What it is about.</summary>
    public static string Title(NoticeCode code) => code switch
    {
        NoticeCode.Uk1 => "What you plan to buy",
        NoticeCode.Uk2 => "How you asked people first",
        NoticeCode.Uk3 => "A tender that is planned",
        NoticeCode.Uk4 => "The tender",
        NoticeCode.Uk5 => "A contract without a tender",
        NoticeCode.Uk6 => "Who is chosen",
        NoticeCode.Uk7 => "The contract",
        NoticeCode.Uk8 => "What was paid",
        NoticeCode.Uk9 => "How the service does",
        NoticeCode.Uk10 => "A change of the contract",
        NoticeCode.Uk11 => "The end of the contract",
        NoticeCode.Uk12 => "The tender was stopped",
        NoticeCode.Uk13 => "A plan for a list of approved groups",
        NoticeCode.Uk14 => "A list of approved groups opens",
        NoticeCode.Uk15 => "A list of approved groups changes",
        NoticeCode.Uk16 => "A list of approved groups ends",
        NoticeCode.Uk17 => "How fast you pay",
        NoticeCode.ContractCopy => "A copy of the contract",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
