namespace TenderFlow.App.OpenData.Publishing;

/// <summary>A release as it was published. It is never changed: what changes later is a new release (OCD-1).</summary>
public sealed class PublishedRelease
{
    private PublishedRelease() { }

    /// <summary>Publishes a release.</summary>
    /// <param name="number">Its place among all releases, from 1 without gaps.</param>
    /// <param name="tenderId">The tender it speaks of.</param>
    /// <param name="ocid">The worldwide number of the process.</param>
    /// <param name="releaseId">Its own number.</param>
    /// <param name="date">When it was published, in UTC.</param>
    /// <param name="tags">What it is about, parted by commas.</param>
    /// <param name="content">The release, as JSON.</param>
    public PublishedRelease(
        long number, int tenderId, string ocid, string releaseId, DateTimeOffset date, string tags, string content)
    {
        (Number, TenderId, Ocid, ReleaseId) = (number, tenderId, ocid, releaseId);
        (Date, Tags, Content) = (date, tags, content);
    }

    /// <summary>1, 2, 3 … without gaps; feeds are read in this order.</summary>
    public long Number { get; private set; }

    /// <summary>The tender it speaks of.</summary>
    public int TenderId { get; private set; }

    /// <summary>The worldwide number of the process.</summary>
    public string Ocid { get; private set; } = "";

    /// <summary>Its own number.</summary>
    public string ReleaseId { get; private set; } = "";

    /// <summary>When it was published, in UTC.</summary>
    public DateTimeOffset Date { get; private set; }

    /// <summary>What it is about, parted by commas.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>The release, as JSON.</summary>
    public string Content { get; private set; } = "";
}
