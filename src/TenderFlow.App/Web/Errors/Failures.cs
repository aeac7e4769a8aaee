using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Web.Errors;

/// <summary>The failures a person can meet. Each says what to do.</summary>
public static class Failures
{
    /// <summary>The request made no sense.</summary>
    public static Failure BadRequest { get; } = new(
        StatusCodes.Status400BadRequest,
        "We could not read that",
        "Something in what was sent could not be read.",
        "Go back, check what you typed, and try again.");

    /// <summary>The form was sent without its token, or with an old one.</summary>
    public static Failure Stale { get; } = new(
        StatusCodes.Status400BadRequest,
        "This page was open too long",
        "This page was open too long. Go back and try again.");

    /// <summary>Nobody is signed in.</summary>
    public static Failure SignIn { get; } = new(
        StatusCodes.Status401Unauthorized,
        "Sign in first",
        "You need to sign in to see this page.");

    /// <summary>The person may not see this.</summary>
    public static Failure Forbidden { get; } = new(
        StatusCodes.Status403Forbidden,
        "You cannot see this page",
        "This page is for other people.",
        "If you think you should see it, ask the person named in your last message from us.");

    /// <summary>There is nothing at this address.</summary>
    public static Failure NotFound { get; } = new(
        StatusCodes.Status404NotFound,
        "We could not find that page",
        "If you typed the address, check it.",
        "If you used a link, the page may have moved. Start again from the first page.");

    /// <summary>The page cannot be used in this way.</summary>
    public static Failure NotAllowed { get; } = new(
        StatusCodes.Status405MethodNotAllowed,
        "That cannot be done here",
        "Go back and use the buttons on the page.");

    /// <summary>Someone else changed the same thing first.</summary>
    public static Failure Conflict { get; } = new(
        StatusCodes.Status409Conflict,
        "Someone else changed this",
        "Someone else changed this while you had it open. Nothing you sent was saved.",
        "Go back, reload the page, and make your change again.");

    /// <summary>More was sent than fits.</summary>
    public static Failure TooLarge { get; } = new(
        StatusCodes.Status413PayloadTooLarge,
        "That is too large",
        "What you sent is too large for this page.",
        "Go back and make it shorter, or send a smaller file.");

    /// <summary>Too many requests came at once.</summary>
    public static Failure TooMany { get; } = new(
        StatusCodes.Status429TooManyRequests,
        "Please wait a moment",
        "Too many requests came at once. Please try again in a minute.")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    /// <summary>A fault of ours.</summary>
    public static Failure Broken { get; } = new(
        StatusCodes.Status500InternalServerError,
        "Sorry, something went wrong",
        "This is our fault, not yours. Your draft is safe: what you saved before is still here.",
        "Go back and try again. If it happens again, call the person named on the tender.");

    /// <summary>The database is busy or the disk is full.</summary>
    public static Failure NotSaved { get; } = new(
        StatusCodes.Status503ServiceUnavailable,
        "We could not save that just now",
        "We could not save that just now. Nothing you sent before is lost.",
        "Please try again in a minute.")
    {
        RetryAfter = TimeSpan.FromMinutes(1),
    };

    private static readonly Failure[] Known =
        [BadRequest, SignIn, Forbidden, NotFound, NotAllowed, Conflict, TooLarge, TooMany, Broken, NotSaved];

    /// <summary>What a refusal looks like when it escaped its form.</summary>
    public static Failure Refused(DomainError error) => new(
        StatusCodes.Status400BadRequest,
        "That could not be done",
        [.. error.Refusals.Select(refusal => refusal.Sentence)])
    {
        Refusals = error.Refusals,
    };

    /// <summary>The failure for a status that was set without any words.</summary>
    public static Failure Of(int status) =>
        Array.Find(Known, failure => failure.Status == status)
        ?? (status >= 500 ? Broken : BadRequest) with { Status = status };
}
