using Microsoft.AspNetCore.Components;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Engagement.Rounds;

/// <summary>The base of each page about one round, for those who run it.</summary>
public abstract class RoundPageBase : FormPage
{
    /// <summary>The number of the round.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The round; null when there is none that this person may see.</summary>
    protected RoundView? View { get; private set; }

    /// <summary>Who acts.</summary>
    protected Actor Actor => Http.User.ActorOf();

    /// <summary>Stops the work when the reader has left.</summary>
    protected CancellationToken Stop => Http.RequestAborted;

    [Inject]
    private ReadRounds ReadRounds { get; set; } = default!;

    [Inject]
    private NavigationManager Ways { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View = await ReadRounds.FindAsync(Actor, Id, Stop);
        if (View is null)
        {
            Ways.NotFound();
        }
    }

    /// <summary>Runs a command and goes back to the round, which says what was done.</summary>
    protected async Task DoAsync(Func<Task> command, string done, string? page = null)
    {
        if (!Errors.Any && await Try(command))
        {
            GoTo($"{(page is null ? EngagementLinks.Round(Id) : EngagementLinks.Page(Id, page))}?done={done}");
        }
    }
}
