using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Planning.Drafting;

/// <summary>Reads the first step, which starts a draft and can also change one.</summary>
internal static class AboutStep
{
    public const int MostTitle = 100;
    public const int MostSummary = 600;

    /// <summary>The terms with what was typed. A draft needs its name, so that it can be found again; the rest can wait.</summary>
    public static TenderTerms Read(FormReader posted, TenderTerms? before)
    {
        var title = posted.Line("title", "Give the tender a name.", MostTitle);
        var summary = posted.OptionalLines("summary", MostSummary);
        var area = posted.OptionalLine("area");
        return (before ?? new TenderTerms { Title = title }) with { Title = title, Summary = summary, Area = area };
    }
}
