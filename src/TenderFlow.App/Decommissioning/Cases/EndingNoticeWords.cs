namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>What a page says after a form worked. The address carries one word; anything else says nothing.</summary>
internal static class EndingNoticeWords
{
    public static string? Of(string? done) => done switch
    {
        "shared" => "The provider gets the assessment at once.",
        "answered" => "Thank you. The public body reads it before it decides.",
        "noticed" => "Notice is given. The provider and the people who use the service are told.",
        "extended" => "The contract runs longer. All dates are counted anew.",
        "published" => "The day is noted.",
        "plan" => "The plan is saved.",
        "handover" => "It is noted.",
        "user" => "They are told by mail.",
        "offered" => "The offer is on record.",
        "chosen" => "Thank you. We will not write about this again.",
        "followed" => "Thank you for telling us.",
        "learned" => "It is saved. The next time you ask people, it is there.",
        "closed" => "The case is closed. Thank you for a decent ending.",
        _ => null,
    };
}
