namespace TenderFlow.App.Messages.Templates;

/// <summary>What a placeholder of a template is filled with.</summary>
public enum PlaceholderKind
{
    /// <summary>A <see cref="string"/> inside a sentence.</summary>
    Text,

    /// <summary>Strings, shown as bullets. The placeholder stands alone in its paragraph.</summary>
    List,

    /// <summary><see cref="LabelledText"/> items, each a label with its text. The placeholder stands alone too.</summary>
    Pairs,

    /// <summary>A path of this application, such as <c>/tenders/42</c>; used by the action only.</summary>
    Link,
}
