using TenderFlow.App.Tendering.Reading;
using TenderFlow.App.Web.Components;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Managing;

/// <summary>What waits for the buyer of a tender.</summary>
public static class BuyerTasks
{
    /// <summary>The tasks, most pressing first.</summary>
    public static IReadOnlyList<TaskItem> Of(TenderView view, TenderNumbers numbers)
    {
        var id = view.Tender.Id;
        List<TaskItem> tasks = [];
        if (numbers.QuestionsWaiting > 0)
        {
            tasks.Add(new(
                $"Answer {Count(numbers.QuestionsWaiting, "question")}", TenderLinks.Questions(id), "To do", false,
                view.TakesBids ? $"By {PlainDate.WithZone(view.Dates.AnswersDue)}" : null));
        }

        if (view.Tender.Status is TenderStatus.Closed or TenderStatus.Evaluating)
        {
            if (numbers.LateToDecide > 0)
            {
                tasks.Add(new(
                    $"Decide on {Count(numbers.LateToDecide, "late bid")}", TenderLinks.LateBids(id), "To do", false));
            }

            if (numbers.BidsIn > 0 && view.Tender.WhyNotOpenBids(view.Now) is null)
            {
                tasks.Add(new("Open the bids", TenderLinks.Opening(id), "To do", false,
                    view.Tender.OpeningBegunAt is null ? "Two people do it." : "One person began. One more must confirm."));
            }

            tasks.Add(new($"Read {Count(numbers.BidsIn, "bid")}", TenderLinks.Bids(id), "To do", false));
            tasks.Add(new(
                "Record the decision", TenderLinks.Decision(id), "To do", false,
                view.Tender.DecisionExpected is { } day ? $"By {PlainDate.Day(day)}" : null));
        }

        return tasks;
    }

    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
