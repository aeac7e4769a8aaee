using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Web.Layout;

/// <summary>
/// The one script inside a page: it tells the styles that scripts run, before anything is drawn.
/// The security policy names its hash, so no other script inside a page can run.
/// </summary>
public static class StartScript
{
    /// <summary>The script, letter by letter as it stands in the page.</summary>
    public const string Text =
        "document.body.className += ' js-enabled' + " +
        "('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

    /// <summary>The hash as a source of a content security policy.</summary>
    public static string PolicySource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
