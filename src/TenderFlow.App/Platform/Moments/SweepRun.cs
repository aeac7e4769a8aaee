using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.Moments;

/// <summary>The record of one daily sweep (MSG-11).</summary>
public sealed class SweepRun
{
    private SweepRun() { }

    /// <summary>Records a sweep.</summary>
    public SweepRun(DateTimeOffset at, int restarted, int caughtUp)
    {
        At = at;
        Restarted = restarted;
        CaughtUp = caughtUp;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How many orchestrations were missing and were started again.</summary>
    public int Restarted { get; private set; }

    /// <summary>In how many processes a moment had been missed.</summary>
    public int CaughtUp { get; private set; }
}

internal sealed class SweepRunTable : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> builder) => builder.ToTable("SweepRuns");
}
