namespace TenderFlow.App.Web.Components;

/// <summary>Which page numbers to show below a long list.</summary>
public static class PageNumbers
{
    /// <summary>The first, the last, the current and its neighbours; null stands for a gap.</summary>
    /// <param name="current">The page that is shown, from 1.</param>
    /// <param name="last">How many pages there are.</param>
    public static IReadOnlyList<int?> Around(int current, int last)
    {
        var numbers = new List<int?>();
        for (var page = 1; page <= last; page++)
        {
            if (page == 1 || page == last || Math.Abs(page - current) <= 1)
            {
                numbers.Add(page);
            }
            else if (numbers[^1] is not null)
            {
                numbers.Add(null);
            }
        }

        return numbers;
    }
}
