using TenderFlow.App.Web.Components;

namespace TenderFlow.App.Engagement.Rounds;

/// <summary>What there is to do in a round, in the order in which most people do it.</summary>
internal static class RoundTasks
{
    /// <summary>The tasks.</summary>
    public static IReadOnlyList<TaskItem> Of(RoundView view)
    {
        var round = view.Round;
        var (opened, closed) = (round.OpenedAt is not null, round.ClosedAt is not null);
        return
        [
            new("Say what you plan and what you ask", opened ? null : Page("plan"), "Done", true),
            new("Say who to ask", closed ? null : Page("invite"), $"{round.Contributors.Count(c => c.InvitedAt is not null)} on the list",
                closed),
            new("Set meetings, and write down who came", Page("meeting"), $"{round.Meetings.Count} noted", false),
            new("Add what you show to people", Page("material"), $"{round.Materials.Count} added", false,
                "Every bidder gets it too."),
            new("Type what people say on the phone, on paper or at a meeting",
                opened && round.SummaryAt is null ? Page("notes") : null, opened ? "Any time" : "After you ask", false),
            new("Answer each point, and publish", closed ? Page("points") : null,
                !closed ? "After the last day" : view.Unanswered == 0 && round.SummaryAt is not null ? "Done" : $"{view.Unanswered} to answer",
                round.SummaryAt is not null && view.Unanswered == 0),
            .. view.Tender.Terms.Profile == Domain.Rules.Profile.Pa23LightTouch
                ? [new("Let users' views count", Page("criterion"), $"{round.Criteria.Count} noted", false)]
                : Array.Empty<TaskItem>(),
            .. Domain.Engagement.EngagementRecord.NeedsEarlyNotice(view.Tender.Terms.Profile)
                ? [new("Note the early notice (UK2)", Page("notice"), view.LacksEarlyNotice ? "To do" : "Done", !view.LacksEarlyNotice)]
                : Array.Empty<TaskItem>(),
        ];

        string Page(string page) => EngagementLinks.Page(round.Id, page);
    }
}
