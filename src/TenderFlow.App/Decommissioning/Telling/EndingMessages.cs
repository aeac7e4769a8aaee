using System.Globalization;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Decommissioning;

namespace TenderFlow.App.Decommissioning.Telling;

/// <summary>What a commissioner is asked to do about an ending.</summary>
internal enum EndingTask
{
    /// <summary>The provider has answered the assessment.</summary>
    Answered,

    /// <summary>Notice was given by default; a decision is still missing.</summary>
    DecideStill,

    /// <summary>The exit plan is to be looked at (DEC-7).</summary>
    ExitPlan,

    /// <summary>The longer contract is to be made public (DEC-6).</summary>
    PublishChange,

    /// <summary>The case is to be closed (DEC-4).</summary>
    Close,
}

/// <summary>The messages of an ending, as they are asked for.</summary>
internal static class EndingMessages
{
    public const string Task = "task";
    public const string Step = "step";

    public static MessageIntent DecisionDue(EndingCase ending, string momentKey, int months) =>
        ToOwner(ending, "EndingDecisionDue", momentKey, (Step, months.ToString(CultureInfo.InvariantCulture)));

    public static MessageIntent YourTurn(EndingCase ending, EndingTask task, string occasion) =>
        ToOwner(ending, "EndingYourTurn", occasion, (Task, task.ToString()));

    public static MessageIntent Assessment(EndingCase ending) =>
        ToProvider(ending, "ReadOurAssessment", $"assessment/{ending.AssessmentVersion}");

    public static MessageIntent Notice(EndingCase ending) => ToProvider(ending, "EndingNotice", $"notice/{ending.NoticeVersion}");

    public static MessageIntent Ways(EndingCase ending, string occasion) => ToProvider(ending, "WaysToCarryOn", occasion);

    public static MessageIntent FollowUp(EndingCase ending, string momentKey, int months) =>
        ToProvider(ending, "HowAreYouGettingOn", momentKey, (Step, months.ToString(CultureInfo.InvariantCulture)));

    public static MessageIntent ForUser(EndingCase ending, int personId) =>
        To(ending, "YourServiceIsChanging", personId, null, $"notice/{ending.NoticeVersion}");

    private static MessageIntent ToOwner(
        EndingCase ending, string purpose, string occasion, params (string Name, string Value)[] facts) =>
        To(ending, purpose, ending.OwnerId, null, occasion, facts);

    private static MessageIntent ToProvider(
        EndingCase ending, string purpose, string occasion, params (string Name, string Value)[] facts) =>
        To(ending, purpose, ending.ContactId, ending.ProviderId, occasion, facts);

    private static MessageIntent To(
        EndingCase ending, string purpose, int personId, int? organisationId, string occasion,
        params (string Name, string Value)[] facts) => new()
        {
            Purpose = purpose,
            PersonId = personId,
            Occasion = $"{ending.Subject}/{occasion}",
            TenderId = ending.TenderId,
            OrganisationId = organisationId,
            ContractId = ending.ContractId,
            Facts = facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
        };
}
