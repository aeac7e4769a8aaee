using TenderFlow.App.Web.Components;

namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>What there is to do about an ending, as one side sees it.</summary>
internal static class EndingTasks
{
    /// <summary>The tasks, in the order in which most people do them.</summary>
    public static IReadOnlyList<TaskItem> Of(EndingView view, bool buyer) => buyer ? Buyer(view) : Provider(view);

    private static IReadOnlyList<TaskItem> Buyer(EndingView view)
    {
        var ending = view.Ending;
        var (decided, ended) = (ending.Decision is not null, ending.EndedAt is not null);
        return
        [
            new("Look at the plan for leaving", Page("handover"), ending.ExitPlanReviewedAt is null ? "Not yet" : "Done",
                ending.ExitPlanReviewedAt is not null),
            new("Share what you think would happen", decided || ended ? null : Page("assessment"),
                ending.SharedAt is null ? "To do" : ending.ProviderAnsweredAt is null ? "With the provider" : "Answered",
                ending.SharedAt is not null),
            new("Decide, and give notice", decided || ended ? null : Page("notice"), decided ? "Done" : "To do", decided),
            new("Let it run longer", ended ? null : Page("extend"), "If you need to", false),
            new("Plan what is handed over, and who is told", Page("handover"),
                $"{ending.Handover.Count(h => h.DoneOn is null)} open", ending.Handover.TrueForAll(h => h.DoneOn is not null)),
            new("Offer ways to carry on", Page("carry-on"), $"{ending.Ways.Count} offered", ending.Ways.Count > 0),
            new("Note the end, learn, and close", ended ? Page("close") : null,
                ending.ClosedAt is not null ? "Done" : ended ? "To do" : "After the end", ending.ClosedAt is not null),
        ];

        string Page(string page) => EndingLinks.Page(ending.ContractId, page);
    }

    private static IReadOnlyList<TaskItem> Provider(EndingView view)
    {
        var ending = view.Ending;
        return
        [
            new("Say what you think of the assessment", ending.SharedAt is null ? null : EndingLinks.Page(ending.ContractId, "assessment"),
                ending.SharedAt is null ? "Not there yet" : ending.ProviderAnsweredAt is null ? "To do" : "Done",
                ending.ProviderAnsweredAt is not null),
            new("Say how you want to carry on", ending.NoticeAt is null ? null : EndingLinks.Page(ending.ContractId, "carry-on"),
                ending.NoticeAt is null ? "After the notice" : ending.ChosenAt is null ? "To do" : "Done", ending.ChosenAt is not null),
            .. ending.EndedAt is null
                ? Array.Empty<TaskItem>()
                : view.Force.Rules.Ending.FollowUpMonths.Select(m => new TaskItem(
                    $"Say how you get on after {m} months", EndingLinks.Page(ending.ContractId, $"getting-on/{m}"),
                    ending.FollowUps.Exists(f => f.Months == m) ? "Done" : "Any time", ending.FollowUps.Exists(f => f.Months == m))),
        ];
    }
}
