using Microsoft.AspNetCore.Components;
using TenderFlow.App.People.SignIn;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tendering.Reading;

/// <summary>The base of every page about one tender: it reads the tender for its reader, or answers that there is none.</summary>
public abstract class TenderingPage : FormPage
{
    /// <summary>The number of the tender, from the address.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>The tender; null when there is none for this reader, and then nothing is shown.</summary>
    protected TenderView? View { get; private set; }

    /// <summary>Who reads; null when nobody is signed in.</summary>
    protected Actor? Reader => Http.User.TryActor();

    /// <summary>Who acts.</summary>
    /// <exception cref="DomainError">Nobody is signed in.</exception>
    protected Actor Actor => Reader ?? throw new DomainError(new Refusal("ACCESS", "", "Sign in first. Then try again."));

    /// <summary>Stops the work when the reader has left.</summary>
    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>The record.</summary>
    [Inject]
    protected UnitOfWork Records { get; set; } = default!;

    [Inject]
    private CurrentRules Rules { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private NavigationManager Ways { get; set; } = default!;

    /// <summary>Reads the tender and then what the page needs besides.</summary>
    protected sealed override async Task OnInitializedAsync()
    {
        var view = await Records.ReadAsync(
            db => TenderView.ReadAsync(db, Id, Reader, Rules, Clock.GetUtcNow(), Stop), Stop);
        if (view is null || !MayOpen(view) || !await LoadAsync(view))
        {
            Ways.NotFound();
            return;
        }

        View = view;
    }

    /// <summary>Whether this reader may open the page.</summary>
    protected virtual bool MayOpen(TenderView view) => true;

    /// <summary>Reads what the page needs; false when its subject does not exist.</summary>
    protected virtual Task<bool> LoadAsync(TenderView view) => Task.FromResult(true);

    /// <summary>Runs a command whose refusals name a field that stands on the page under another name.</summary>
    protected async Task<bool> Try(Func<Task> command, Func<string, string> nameOnPage)
    {
        try
        {
            await command();
            return true;
        }
        catch (DomainError error)
        {
            foreach (var refusal in error.Refusals)
            {
                Errors.Add(refusal.Field.Length == 0 ? "" : nameOnPage(refusal.Field), refusal);
            }

            return false;
        }
    }
}
