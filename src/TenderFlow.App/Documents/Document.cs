namespace TenderFlow.App.Documents;

/// <summary>One version of one file that somebody gave us. It never changes; a new version follows it (DOC-5).</summary>
public sealed class Document
{
    private Document(string slot, string sha256, string name, string mediaType)
    {
        Slot = slot;
        Sha256 = sha256;
        Name = name;
        MediaType = mediaType;
    }

    /// <summary>Its number, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The place it fills, named by its owner, as <c>bid:42:7:prices</c>. Compared, never parsed.</summary>
    public string Slot { get; private set; }

    /// <summary>1 for the first file in its slot, then one more each time.</summary>
    public int Version { get; private set; }

    /// <summary>The version before it; null for the first.</summary>
    public int? PreviousId { get; private set; }

    /// <summary>The address of its bytes in the store: SHA-256, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Its bytes, counted.</summary>
    public long Size { get; private set; }

    /// <summary>The cleaned name that people see.</summary>
    public string Name { get; private set; }

    /// <summary>What it is sent as; checked against its content.</summary>
    public string MediaType { get; private set; }

    /// <summary>Who gave it.</summary>
    public int UploadedByPersonId { get; private set; }

    /// <summary>When its first byte arrived, UTC (SUB-1).</summary>
    public DateTimeOffset UploadStartedAt { get; private set; }

    /// <summary>When its last byte was safe, UTC (SUB-1).</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Its size in words, such as "2.4 MB".</summary>
    public string SizeInWords => FileSize.InWords(Size);

    /// <summary>Puts the first file into a slot.</summary>
    public static Document First(string slot, AcceptedFile file, int uploadedByPersonId) =>
        new(slot, file.Stored.Sha256, file.Name, file.Type.MediaType)
        {
            Version = 1,
            Size = file.Stored.Size,
            UploadedByPersonId = uploadedByPersonId,
            UploadStartedAt = file.StartedAt,
            UploadedAt = file.SavedAt,
        };

    /// <summary>Puts a new version into the slot of this one. This one stays as it is.</summary>
    public Document Next(AcceptedFile file, int uploadedByPersonId)
    {
        var next = First(Slot, file, uploadedByPersonId);
        next.Version = Version + 1;
        next.PreviousId = Id;
        return next;
    }
}
