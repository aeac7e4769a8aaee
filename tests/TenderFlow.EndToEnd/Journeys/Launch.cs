namespace TenderFlow.EndToEnd.Journeys;

/// <summary>A buyer launches a tender, step by step, as the pages ask.</summary>
internal static class Launch
{
    /// <summary>What the tender is called.</summary>
    public const string Title = "Lunch clubs in Eastfield";

    /// <summary>Fills every step and publishes.</summary>
    public static async Task RunAsync(Walker buyer)
    {
        await buyer.OpenAsync("/launch/new");
        await buyer.TypeAsync("title", Title);
        await buyer.TypeAsync("summary", "Lunch and company for older people, three days a week.");
        await buyer.TypeAsync("area", "Eastfield");
        await buyer.PictureAsync("launch");
        await buyer.PressAsync("Save and continue");
        await buyer.TypeAsync("requirements", "Run three lunch clubs. Cook a warm meal. Help people get there and home.");
        await buyer.PressAsync("Save and continue");
        await buyer.TypeAsync("value", "60,000");
        await buyer.DateAsync("starts", 4, 1, 2027);
        await buyer.TypeAsync("months", "24");
        await buyer.PressAsync("Save and continue");
        await buyer.PressAsync("Continue");
        await buyer.ChooseAsync("Yes");
        await buyer.TypeAsync("asked", "We asked 40 people at four clubs. They want later hours, so we changed them.");
        await buyer.PressAsync("Save and continue");
        await buyer.PressAsync("Use these");
        await buyer.PressAsync("Continue");
        await buyer.PressAsync("Use this plan and continue");
        await buyer.Page.Locator("[name='closes']").First.CheckAsync();
        await buyer.PressAsync("Save and continue");
        await buyer.PressAsync("Continue");
        await buyer.PictureAsync("check-your-answers");
        await buyer.PressAsync("Publish this tender");
        await buyer.SeesAsync("Your tender is open");
    }
}
