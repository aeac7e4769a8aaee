using Microsoft.AspNetCore.Http.Metadata;

namespace TenderFlow.App.Web.Forms;

/// <summary>Lets the form of a page carry files. Without it a form may hold 1 MB.</summary>
/// <param name="megabytes">The most that one request may hold, in MB of 1024 × 1024 bytes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AcceptsFilesAttribute(int megabytes) : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>The most that one request may hold, in MB.</summary>
    public int Megabytes => megabytes;

    /// <summary>The most that one request may hold, in bytes.</summary>
    public long? MaxRequestBodySize => megabytes * 1024L * 1024L;
}
