namespace TenderFlow.App.People.SignIn.Links;

/// <summary>
/// One asking for a sign-in link. An address that nobody here has is noted the same way, so that nothing shows which addresses
/// are known. The link itself is nowhere at rest: only its hash, and a seed that is worth nothing without the secret of this installation.
/// </summary>
public sealed class SignInLink
{
    private SignInLink() { }

    /// <summary>Notes that somebody asked.</summary>
    /// <param name="addressHash">The hash of the address that was typed, in lower case hexadecimal.</param>
    /// <param name="personId">Whose address it is; null when nobody's.</param>
    /// <param name="seed">What the token is made from, with the secret.</param>
    /// <param name="tokenHash">The hash of the token, in lower case hexadecimal.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="expires">From when on it opens nothing, in UTC.</param>
    public SignInLink(
        string addressHash, int? personId, string seed, string tokenHash, DateTimeOffset now, DateTimeOffset expires)
    {
        AddressHash = addressHash;
        PersonId = personId;
        Seed = seed;
        TokenHash = tokenHash;
        AskedAt = now;
        ExpiresAt = expires;
    }

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The hash of the address that was typed, in lower case hexadecimal.</summary>
    public string AddressHash { get; private set; } = "";

    /// <summary>Whose address it is; null when nobody's.</summary>
    public int? PersonId { get; private set; }

    /// <summary>What the token is made from, with the secret.</summary>
    public string Seed { get; private set; } = "";

    /// <summary>The hash of the token, in lower case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>From when on it opens nothing, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, in UTC; null while it was not. It works once.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
}
