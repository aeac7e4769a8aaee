using Microsoft.Extensions.Primitives;

namespace TenderFlow.App.Web.Forms;

/// <summary>What was typed into a form, by field name. Any value can be read; none can fail.</summary>
public sealed class PostedForm
{
    /// <summary>The field in which the framework sends the name of the form.</summary>
    public const string HandlerField = "_handler";

    private readonly IFormCollection? fields;

    private PostedForm(IFormCollection? fields) => this.fields = fields;

    /// <summary>A form that was not sent.</summary>
    public static PostedForm None { get; } = new(null);

    /// <summary>True when this form was sent with the request.</summary>
    public bool WasSent => fields is not null;

    /// <summary>The files that came with the form.</summary>
    public IFormFileCollection Files => fields?.Files ?? new FormFileCollection();

    /// <summary>What was typed into a field, or null when the field did not come.</summary>
    public string? this[string name] => All(name) is [var first, ..] ? first : null;

    /// <summary>The form of this request, if its name is the given one.</summary>
    /// <param name="http">The request; its form has been read before by <c>FormBody</c>.</param>
    /// <param name="formName">The name of a form on the page; null for whichever was sent.</param>
    public static PostedForm Of(HttpContext? http, string? formName = null)
    {
        if (http is null || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return None;
        }

        var form = http.Request.Form;
        return formName is null || form[HandlerField] == formName ? new(form) : None;
    }

    /// <summary>All values of a field, such as the ticked boxes of a list.</summary>
    public IReadOnlyList<string> All(string name) =>
        fields is not null && fields.TryGetValue(name, out var values) ? Present(values) : [];

    private static List<string> Present(StringValues values) => [.. values.OfType<string>()];
}
