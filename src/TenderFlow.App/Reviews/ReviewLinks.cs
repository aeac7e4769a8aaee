using System.Globalization;

namespace TenderFlow.App.Reviews;

/// <summary>The addresses of this stage's pages.</summary>
public static class ReviewLinks
{
    /// <summary>The signed-in person's contracts.</summary>
    public const string Contracts = "/contracts";

    /// <summary>A contract.</summary>
    public static string Contract(int id) => Of(id, "");

    /// <summary>The contract of a tender.</summary>
    public static string ContractOf(int tenderId) =>
        string.Create(CultureInfo.InvariantCulture, $"/tenders/{tenderId}/contract");

    /// <summary>Where the provider agrees the review plan.</summary>
    public static string Plan(int id) => Of(id, "/review-plan");

    /// <summary>A review.</summary>
    public static string Review(int id, int reviewId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/reviews/{reviewId}"));

    /// <summary>Where the buyer says what it heard.</summary>
    public static string Feedback(int id, int reviewId) =>
        Of(id, string.Create(CultureInfo.InvariantCulture, $"/reviews/{reviewId}/feedback"));

    /// <summary>Where either side moves a review.</summary>
    public static string Move(int id, int reviewId) => $"{Review(id, reviewId)}/move";

    /// <summary>The file that came with a review's answers.</summary>
    public static string File(int id, int reviewId) => $"{Review(id, reviewId)}/file";

    private static string Of(int id, string rest) => string.Create(CultureInfo.InvariantCulture, $"/contracts/{id}{rest}");
}
