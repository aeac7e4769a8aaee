using TenderFlow.TestKit;

namespace TenderFlow.App.Tests.Planning;

/// <summary>Walks through the launch form as a commissioner does.</summary>
internal static class Launch
{
    /// <summary>Starts a draft.</summary>
    /// <returns>The address of the draft, such as /launch/1.</returns>
    public static async Task<string> StartAsync(Visitor visitor, string title = "Lunch club in Eastfield")
    {
        var page = await visitor.SendAsync("/launch/new", "Save and continue",
            ("title", title), ("summary", "A weekly lunch for older people."), ("area", "Eastfield"));
        return page.Path[..page.Path.LastIndexOf('/')];
    }

    /// <summary>Fills in every step with good answers.</summary>
    /// <returns>The page that checks the answers.</returns>
    public static async Task<VisitedPage> FillAsync(Visitor visitor, string draft)
    {
        await visitor.SendAsync($"{draft}/needs", "Save and continue", ("requirements", "Cook and serve a weekly lunch."));
        await visitor.SendAsync($"{draft}/value", "Save and continue",
            ("value", "48,000"), ("starts-day", "1"), ("starts-month", "2"), ("starts-year", "2027"), ("months", "12"));
        await visitor.SendAsync($"{draft}/people", "Save and continue",
            ("engagement", "yes"), ("asked", "We met 20 people who come for lunch."), ("welcome", "first"));
        await visitor.SendAsync($"{draft}/asked", "Use these");
        await visitor.SendAsync($"{draft}/reviews", "Use this plan and continue");
        var closing = await visitor.OpenAsync($"{draft}/closing");
        var first = closing.Document.QuerySelector("input[name=closes]")!.GetAttribute("value");
        await visitor.SendAsync(closing, "Save and continue", ("closes", first));
        return await visitor.OpenAsync($"{draft}/check");
    }
}
