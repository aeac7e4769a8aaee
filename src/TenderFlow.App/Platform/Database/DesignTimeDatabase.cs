using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TenderFlow.App.Platform.Database;

/// <summary>Lets the migration tool see the model without starting the application.</summary>
internal sealed class DesignTimeDatabase : IDesignTimeDbContextFactory<TenderFlowDb>
{
    public TenderFlowDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TenderFlowDb>();
        DatabaseSetup.Configure(options, Path.Combine(Path.GetTempPath(), "tenderflow-design.db"), waitForDisk: false);
        return new(options.Options);
    }
}
