using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TenderFlow.App.Platform.Keys;

/// <summary>A key that protects cookies and forms, sealed with the secret of this installation, for all instances.</summary>
public sealed class ProtectionKey
{
    private ProtectionKey() { }

    /// <summary>Keeps a key.</summary>
    public ProtectionKey(string name, string xml)
    {
        Name = name;
        Xml = xml;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>What the framework calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The key; its secret part is sealed.</summary>
    public string Xml { get; private set; } = "";
}

internal sealed class ProtectionKeyTable : IEntityTypeConfiguration<ProtectionKey>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Name).HasMaxLength(LongestName);
    }
}
