using TenderFlow.App.Demo;
using TenderFlow.App.Demo.Running;
using TenderFlow.App.Tests.Documents;
using TenderFlow.Domain.Cycle;
using Xunit;

namespace TenderFlow.App.Tests.Demo.Running;

public class DemoFolderTests
{
    [Fact]
    public void A_folder_with_other_things_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var other = Path.Combine(folder.Path, "holiday.txt");
        File.WriteAllText(other, "mine");
        Assert.Throws<DomainError>(() => DemoFolder.Prepare(new DemoSettings(folder.Path)));
        Assert.Equal([other], folder.Files);
    }

    [Fact]
    public void A_play_that_was_broken_off_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        var settings = new DemoSettings(folder.Path, Tenders: 2);
        var state = DemoFolder.Prepare(settings) with { Now = DemoSettings.Starts.AddDays(9) };
        state.Save(folder.Path);
        Assert.Equal(state, DemoFolder.Prepare(settings));
    }

    [Fact]
    public void A_finished_play_begins_anew_and_only_its_own_files_go()
    {
        using var folder = new TemporaryFolder();
        var settings = new DemoSettings(folder.Path, Tenders: 2);
        (DemoFolder.Prepare(settings) with { Finished = true }).Save(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(folder.Path, "tenderflow.db"), "old");
        Assert.Equal(DemoSettings.Starts, DemoFolder.Prepare(settings).Now);
        Assert.True(File.Exists(Path.Combine(folder.Path, "notes.txt")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "tenderflow.db")));
    }
}
