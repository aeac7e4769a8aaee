using System.Globalization;

namespace TenderFlow.App.Engagement;

/// <summary>The addresses of this stage's pages.</summary>
public static class EngagementLinks
{
    /// <summary>The rounds of the signed-in person's public body.</summary>
    public const string Rounds = "/engagement";

    /// <summary>Where a round is prepared.</summary>
    public const string New = "/engagement/new";

    /// <summary>The rounds in which anyone can have a say now.</summary>
    public const string OpenRounds = "/have-a-say";

    /// <summary>A round, for those who run it.</summary>
    public static string Round(int id) => Of("/engagement", id, "");

    /// <summary>A page of a round for those who run it, by the last part of its address.</summary>
    public static string Page(int id, string page) => Of("/engagement", id, $"/{page}");

    /// <summary>Where one point is answered.</summary>
    public static string Point(int id, int pointId) =>
        Of("/engagement", id, string.Create(CultureInfo.InvariantCulture, $"/points/{pointId}"));

    /// <summary>Where anyone can have a say; the link that staff and groups pass on.</summary>
    public static string HaveYourSay(int id) => Of(OpenRounds, id, "");

    /// <summary>What people said, what was shown to them, and what came of it.</summary>
    public static string Pack(int id) => Of("/you-said-we-did", id, "");

    /// <summary>A file that was shown to people, by its place in the round.</summary>
    public static string File(int id, int place) =>
        Of("/you-said-we-did", id, string.Create(CultureInfo.InvariantCulture, $"/files/{place}"));

    private static string Of(string from, int id, string rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{from}/{id}{rest}");
}
