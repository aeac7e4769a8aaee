using Azure.Core;
using Azure.Storage.Blobs;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Documents.Blobs;

/// <summary>Which blob storage keeps the documents. Its text never holds a secret, so it may be logged.</summary>
public sealed class StorageSettings
{
    private readonly string? connection;
    private readonly Uri? account;

    private StorageSettings(string? connection, Uri? account) => (this.connection, this.account) = (connection, account);

    /// <summary>True for the emulator on this machine, which the program starts and stops itself.</summary>
    public bool IsEmulator => connection is null && account is null;

    /// <summary>True when the platform's managed identity signs in, and no key is written down.</summary>
    public bool UsesIdentity => account is not null;

    /// <summary>Reads what a setting says.</summary>
    /// <param name="text"><c>azurite</c>, the https address of an account, or its connection string with a key.</param>
    /// <exception cref="DomainError">It is none of these.</exception>
    public static StorageSettings Parse(string text)
    {
        if (string.Equals(text, "azurite", StringComparison.OrdinalIgnoreCase))
        {
            return new(null, null);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var account) && account.Scheme == Uri.UriSchemeHttps)
        {
            return new(null, account);
        }

        try
        {
            // Only to see whether the words make sense; nothing is sent.
            _ = new BlobServiceClient(text);
            return new(text, null);
        }
        catch (Exception unclear) when (unclear is FormatException or ArgumentException or InvalidOperationException)
        {
            // The library's own sentence might repeat what was given, and that may hold a key.
            throw new DomainError(new Refusal(
                "STORAGE", "storage", "The words for the storage cannot be understood. Write azurite, or the address of an "
                + "account such as https://tenders.blob.core.windows.net, or its connection string."));
        }
    }

    /// <summary>The way into the storage. Not for the emulator, whose address is known only when it runs.</summary>
    /// <param name="identity">Gives tokens in place of a key.</param>
    public BlobServiceClient Open(Func<TokenCredential> identity) => account is not null
        ? new(account, identity())
        : new(connection ?? throw new InvalidOperationException("The emulator gives its own address."));

    /// <inheritdoc/>
    public override string ToString() => account?.Host ?? (IsEmulator ? "Azurite" : "a storage account");
}
