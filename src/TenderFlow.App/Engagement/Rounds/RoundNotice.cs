namespace TenderFlow.App.Engagement.Rounds;

/// <summary>What a page says after a form worked. The address carries one word; anything else says nothing.</summary>
internal static class RoundNotice
{
    public static string? Of(string? done) => done switch
    {
        "planned" => "The questions are saved. Now say who to ask.",
        "invited" => "They are on the list.",
        "opened" => "People are being asked. Invitations leave in office hours.",
        "extended" => "People have more time now.",
        "typed" => "Thank you. Their words are noted.",
        "shown" => "It is part of what every bidder gets.",
        "met" => "The meeting is noted.",
        "notice" => "The notice is noted.",
        "criterion" => "It counts now, and everyone can read that it does.",
        "answered" => "The answer is saved.",
        "published" => "It is published. Everyone who spoke gets their own answers.",
        _ => null,
    };
}
