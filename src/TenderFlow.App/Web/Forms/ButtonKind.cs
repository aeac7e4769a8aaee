namespace TenderFlow.App.Web.Forms;

/// <summary>How much a button stands out.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do on a page.</summary>
    Primary,

    /// <summary>Anything else that can be done.</summary>
    Secondary,

    /// <summary>Something that cannot be undone.</summary>
    Warning,
}
