using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>The base of each step of the launch form: the draft is read, and saved as soon as the step is sent.</summary>
public abstract class DraftPage : FormPage
{
    /// <summary>The number of the draft.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The draft; null when there is none that this person may change.</summary>
    protected Tender? Draft { get; private set; }

    /// <summary>The way into the database.</summary>
    [Inject]
    protected UnitOfWork UnitOfWork { get; set; } = default!;

    /// <summary>The rulebook and the calendars.</summary>
    [Inject]
    protected CurrentRules Rules { get; set; } = default!;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    [Inject]
    private SaveDraft SaveDraft { get; set; } = default!;

    [Inject]
    private NavigationManager Pages { get; set; } = default!;

    /// <summary>Who works on the draft.</summary>
    protected Actor Actor => Http.User.ActorOf();

    /// <summary>Today where the bids are read.</summary>
    protected DateOnly Today => LocalClock.Day(Clock.GetUtcNow(), Zones.London);

    /// <summary>The rules that the draft would be run under if it went out today.</summary>
    protected RulesInForce Force => Rules.For(Draft!.Terms.Profile, Today);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var tender = await UnitOfWork.ReadAsync(
            db => db.Set<Tender>().SingleOrDefaultAsync(t => t.Id == Id, Http.RequestAborted), Http.RequestAborted);
        if (tender is null || tender.BuyerId != Actor.OrganisationId)
        {
            Pages.NotFound();
        }
        else if (tender.Status is not (TenderStatus.Draft or TenderStatus.InReview))
        {
            GoTo($"/tenders/{Id}/manage");
        }
        else
        {
            Draft = tender;
        }
    }

    /// <summary>Saves what the step changes and goes on, or leaves when the person said so. Errors keep the page.</summary>
    protected async Task SaveAsync(DraftContent content, string next)
    {
        if (!Errors.Any && await Try(() => SaveDraft.RunAsync(Actor, Id, content, Http.RequestAborted)))
        {
            GoTo(Posted["then"] == "leave" ? PlanningLinks.Launch : next);
        }
    }

    /// <summary>Saves what the step changes and goes on to the step after it.</summary>
    protected Task SaveAsync(DraftContent content, LaunchStep step) =>
        SaveAsync(content, PlanningLinks.Step(Id, After(step)));

    /// <summary>The page after a step: the check page when the person came from there.</summary>
    protected string After(LaunchStep step) =>
        Http.Request.Query["from"] == "check" ? LaunchStep.Check.Path : step.Next.Path;

    /// <summary>Where the link back of a step leads.</summary>
    protected string BackOf(LaunchStep step) =>
        Http.Request.Query["from"] == "check" ? PlanningLinks.Check(Id) : step.Back(Id);
}
