using TenderFlow.App.People.SignIn;
using TenderFlow.App.Web;

namespace TenderFlow.App.Overview;

/// <summary>What crosses all stages: the first page, the board, the lists and the timelines. It reads and writes nothing.</summary>
public static class Slice
{
    /// <summary>Adds the pages' parts and the menu.</summary>
    public static IServiceCollection AddOverview(this IServiceCollection services) =>
        services.AddSingleton<Board.BoardReader>().AddSingleton<Lists.OurTenders>()
            .AddSingleton<Timelines.TenderTimeline>()
            .AddNavigation(10, "/board", "What needs you", Policies.Commissioner)
            .AddNavigation(20, "/launch", "Launch a tender", Policies.Commissioner)
            .AddNavigation(30, "/tenders-we-run", "Our tenders", Policies.Commissioner);
}
