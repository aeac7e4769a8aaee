namespace TenderFlow.App.Checks;

/// <summary>How far a check looks.</summary>
public enum CheckDepth
{
    /// <summary>The tables only.</summary>
    Records,

    /// <summary>The tables, every mail and every document.</summary>
    All,
}
