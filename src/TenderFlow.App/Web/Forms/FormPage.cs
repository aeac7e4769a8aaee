using Microsoft.AspNetCore.Components;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Web.Forms;

/// <summary>The base of a page with a form. See the README of this folder's parent for a complete page.</summary>
public abstract class FormPage : ComponentBase
{
    private FormReader? posted;

    /// <summary>The request this page answers.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = default!;

    /// <summary>What is wrong with the form that was sent.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>Reads what was typed; problems go to <see cref="Errors"/>.</summary>
    protected FormReader Posted => posted ??= new(PostedForm.Of(Http), Errors);

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Runs a command. What the domain refuses is shown on the form; true when nothing was refused.</summary>
    protected async Task<bool> Try(Func<Task> command)
    {
        try
        {
            await command();
            return true;
        }
        catch (DomainError error)
        {
            Errors.Add(error);
            return false;
        }
    }

    /// <summary>Sends the browser to a page of this site, so that a reload does not send the form again.</summary>
    /// <exception cref="ArgumentException">The address is not a path of this site.</exception>
    protected void GoTo(string path)
    {
        if (!LocalPath.IsLocal(path))
        {
            throw new ArgumentException("Only a path of this site may follow a form.", nameof(path));
        }

        // A path that a sign-in kept has the base already.
        Navigation.NavigateTo(new PathString(path.Split('?')[0]).StartsWithSegments(Http.Request.PathBase, StringComparison.Ordinal)
            ? path
            : Http.Request.PathBase + path);
    }
}
