namespace TenderFlow.App.Reviews.Contracts;

/// <summary>What a page says after a form worked. The address carries one word; anything else says nothing.</summary>
internal static class Notice
{
    public static string? Of(string? done) => done switch
    {
        "agreed" => "You agreed the review plan. We have told the other side.",
        "signed" => "The contract is signed. We will ask for each review in good time.",
        "answered" => "Thank you. Your answers are in.",
        "feedback" => "Thank you. The provider gets your words at once.",
        "moved" => "The review has a new day. Reminders follow the new day.",
        _ => null,
    };
}
