using Microsoft.AspNetCore.Components;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>The base of each page about the end of one contract, for its two sides.</summary>
public abstract class EndingPageBase : FormPage
{
    /// <summary>The number of the contract.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The ending; null when there is none that this person may see.</summary>
    protected EndingView? View { get; private set; }

    /// <summary>Who acts.</summary>
    protected Actor Actor => Http.User.ActorOf();

    /// <summary>Whether the reader acts for the public body.</summary>
    protected bool IsBuyer => View?.IsBuyer(Actor) == true;

    /// <summary>Stops the work when the reader has left.</summary>
    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>The clock.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    /// <summary>Reads endings.</summary>
    [Inject]
    protected ReadEndings Endings { get; set; } = default!;

    /// <summary>The ways between pages.</summary>
    [Inject]
    protected NavigationManager Ways { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View = await Endings.FindAsync(Actor, Id, Stop);
        if (View is null)
        {
            Ways.NotFound();
        }
    }

    /// <summary>Runs a command and goes back to the page of the ending, which says what was done.</summary>
    protected async Task DoAsync(Func<Task> command, string done, string page = "")
    {
        if (!Errors.Any && await Try(command))
        {
            GoTo($"{EndingLinks.Page(Id, page)}?done={done}");
        }
    }
}
