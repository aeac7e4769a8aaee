using Microsoft.AspNetCore.Components;

namespace TenderFlow.App.Web.Components;

/// <summary>One column of a table.</summary>
/// <param name="Heading">The words at the top.</param>
/// <param name="Cell">What a row shows in it.</param>
/// <param name="Numeric">True for numbers, which stand at the right.</param>
/// <typeparam name="TRow">The type of a row.</typeparam>
public sealed record Column<TRow>(string Heading, Func<TRow, RenderFragment> Cell, bool Numeric = false)
{
    /// <summary>A column of plain words.</summary>
    public Column(string heading, Func<TRow, string?> text, bool numeric = false)
        : this(heading, row => builder => builder.AddContent(0, text(row)), numeric)
    {
    }
}
