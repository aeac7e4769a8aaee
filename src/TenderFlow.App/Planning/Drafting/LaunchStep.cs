namespace TenderFlow.App.Planning.Drafting;

/// <summary>One step of the launch form.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Path">The last part of its address.</param>
/// <param name="Title">The heading of its page.</param>
/// <param name="Fields">What it asks, by the names that refusals use.</param>
public sealed record LaunchStep(int Number, string Path, string Title, params string[] Fields)
{
    /// <summary>Name, summary and place.</summary>
    public static readonly LaunchStep About = new(1, "about", "What are you looking for?", "title", "summary", "area");

    /// <summary>What the service must do, and who reads the bids.</summary>
    public static readonly LaunchStep Needs =
        new(2, "needs", "What must the service do?", "requirements", "assessors");

    /// <summary>Value, start and length.</summary>
    public static readonly LaunchStep Value =
        new(3, "value", "What is it worth, and how long does it run?", "value", "months", "starts", "buyer", "kind");

    /// <summary>Who was asked, and who is welcome.</summary>
    public static readonly LaunchStep People =
        new(4, "people", "Who did you ask, and who may bid?", "engagement", "noEngagementReason");

    /// <summary>What bidders are asked for.</summary>
    public static readonly LaunchStep Asked = new(5, "asked", "What do you ask of bidders?", "asked", "criteria");

    /// <summary>The reviews of the contract.</summary>
    public static readonly LaunchStep Reviews =
        new(6, "reviews", "What will you ask while the contract runs?", "reviews", "question", "why", "readBy", "minutes");

    /// <summary>The closing date.</summary>
    public static readonly LaunchStep Closing =
        new(7, "closing", "When do bids close?", "closes", "closesAt", "shortPeriodReason");

    /// <summary>Check and publish.</summary>
    public static readonly LaunchStep Check = new(8, "check", "Check your answers");

    /// <summary>All steps in order.</summary>
    public static IReadOnlyList<LaunchStep> All { get; } =
        [About, Needs, Value, People, Asked, Reviews, Closing, Check];

    /// <summary>The line above the heading.</summary>
    public string Caption => $"Step {Number} of {All.Count}";

    /// <summary>The step after this one.</summary>
    public LaunchStep Next => All[Math.Min(Number, All.Count - 1)];

    /// <summary>The step that asks for a field; the last step when none does.</summary>
    public static LaunchStep Of(string field) => All.FirstOrDefault(step => step.Fields.Contains(field)) ?? Check;

    /// <summary>Where the link back of this step leads.</summary>
    public string Back(int id) => Number == 1 ? PlanningLinks.Launch : PlanningLinks.Step(id, All[Number - 2].Path);
}
