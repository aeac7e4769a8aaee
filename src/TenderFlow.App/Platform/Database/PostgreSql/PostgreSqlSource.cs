using Azure.Core;
using Npgsql;

namespace TenderFlow.App.Platform.Database.PostgreSql;

/// <summary>Makes the pool of connections to PostgreSQL.</summary>
public static class PostgreSqlSource
{
    // What Azure Database for PostgreSQL asks a token for.
    private static readonly string[] Scopes = ["https://ossrdbms-aad.database.windows.net/.default"];

    /// <summary>A pool for these settings.</summary>
    /// <param name="settings">Where the database is.</param>
    /// <param name="identity">Gives tokens in place of a password; asked only when the settings say so.</param>
    public static NpgsqlDataSource Create(PostgreSqlSettings settings, Func<TokenCredential> identity)
    {
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if (settings.UsesIdentity)
        {
            // Asked for each new connection; the identity's own library keeps a token until it runs out.
            var credential = new Lazy<TokenCredential>(identity);
            source.UsePasswordProvider(
                _ => credential.Value.GetToken(new(Scopes), CancellationToken.None).Token,
                async (_, stop) => (await credential.Value.GetTokenAsync(new(Scopes), stop)).Token);
        }

        return source.Build();
    }
}
