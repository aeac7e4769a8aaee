namespace TenderFlow.Domain.Cycle;

/// <summary>One thing a bid is asked for.</summary>
public sealed class AskedItem
{
    private AskedItem() { }

    /// <summary>Asks for something.</summary>
    /// <param name="kind">Text, file or price.</param>
    /// <param name="title">What is asked, as a short question or name.</param>
    /// <param name="help">What a good answer holds; may be empty.</param>
    /// <param name="required">False when a bid is complete without it.</param>
    /// <param name="minutes">About how long it takes, in minutes; missing items are listed by it.</param>
    public AskedItem(AskedKind kind, string title, string help, bool required, int minutes)
    {
        Kind = kind;
        Title = title;
        Help = help;
        Required = required;
        Minutes = minutes;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>Text, file or price.</summary>
    public AskedKind Kind { get; private set; }

    /// <summary>What is asked.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What a good answer holds.</summary>
    public string Help { get; private set; } = "";

    /// <summary>False when a bid is complete without it.</summary>
    public bool Required { get; private set; }

    /// <summary>About how long it takes, in minutes.</summary>
    public int Minutes { get; private set; }
}

/// <summary>The kinds of thing a bid is asked for.</summary>
public enum AskedKind
{
    /// <summary>A written answer.</summary>
    Answer,

    /// <summary>A file.</summary>
    Document,

    /// <summary>A price in pounds.</summary>
    Price,
}
