using System.Globalization;

namespace TenderFlow.App.Planning;

/// <summary>The addresses of this stage's pages.</summary>
public static class PlanningLinks
{
    /// <summary>The signed-in person's drafts, and the start of a new one.</summary>
    public const string Launch = "/launch";

    /// <summary>The first step of a tender that is not saved yet.</summary>
    public const string New = "/launch/new";

    /// <summary>A step of the launch form, by the last part of its address.</summary>
    public static string Step(int id, string step) => string.Create(CultureInfo.InvariantCulture, $"/launch/{id}/{step}");

    /// <summary>Where a draft is checked and published.</summary>
    public static string Check(int id) => Step(id, "check");

    /// <summary>What is shown after publication.</summary>
    public static string Published(int id) => Step(id, "published");
}
