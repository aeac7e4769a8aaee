using Azure.Core;
using Npgsql;
using TenderFlow.App.Platform.Database.PostgreSql;
using TenderFlow.App.Platform.Hosting;
using TenderFlow.Domain.Cycle;
using TenderFlow.TestKit.Servers;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Database;

public class PostgreSqlSettingsTests
{
    private const string Words = "Host=db.example;Database=tenders;Username=app;Password=hunter2";

    [Fact]
    public void A_text_about_the_database_never_holds_its_password()
    {
        var settings = PostgreSqlSettings.Parse(Words);

        Assert.Equal("the database tenders on db.example", settings.ToString());
        var all = new AppSettings { DataFolder = "x", Database = settings };
        Assert.DoesNotContain("hunter2", all.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Databas=x;Password=hunter2")]
    [InlineData("hunter2")]
    [InlineData("Host=db;Password=hunter2")]
    public void Words_that_cannot_be_used_are_refused_without_repeating_them(string words)
    {
        var refused = Assert.Throws<DomainError>(() => PostgreSqlSettings.Parse(words));
        Assert.Contains("Host=localhost;Database=tenderflow", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_goes_before_the_environment()
    {
        var read = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TENDERFLOW_DATABASE"] = Words };
        var settings = new AppSettings { DataFolder = "x" };

        Assert.Null(settings.OnSharedServers(null, null, _ => null).Database);
        Assert.Equal("the database tenders on db.example", settings.OnSharedServers(null, null, read.GetValueOrDefault).Database?.ToString());
        var named = settings.OnSharedServers("Host=other;Database=own", null, read.GetValueOrDefault);
        Assert.Equal("the database own on other", named.Database?.ToString());
        Assert.False(named.Database!.UsesIdentity);
    }

    [Fact]
    public void An_identity_needs_no_password_and_takes_none()
    {
        var read = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TENDERFLOW_DATABASE_IDENTITY"] = "true" };
        var settings = new AppSettings { DataFolder = "x" };

        Assert.True(settings.OnSharedServers("Host=a;Database=b", null, read.GetValueOrDefault).Database!.UsesIdentity);
        Assert.Throws<DomainError>(() => settings.OnSharedServers(Words, null, read.GetValueOrDefault));
        read["TENDERFLOW_DATABASE_IDENTITY"] = "perhaps";
        Assert.Throws<DomainError>(() => settings.OnSharedServers("Host=a;Database=b", null, read.GetValueOrDefault));
    }

    [Theory]
    [InlineData("token-1", true)]
    [InlineData("token-2", false)]
    public async Task A_token_of_the_identity_is_the_password(string token, bool isRight)
    {
        await using var database = await PostgreSqlServer.NewDatabaseAsync();
        await using (var owner = NpgsqlDataSource.Create(database.Connection))
        {
            await using var make = owner.CreateCommand(
                $"DROP ROLE IF EXISTS {PostgreSqlServer.UserWithPassword};"
                + $"CREATE ROLE {PostgreSqlServer.UserWithPassword} LOGIN PASSWORD 'token-1'");
            await make.ExecuteNonQueryAsync();
        }

        var words = new NpgsqlConnectionStringBuilder(database.Connection) { Username = PostgreSqlServer.UserWithPassword };
        await using var source = PostgreSqlSource.Create(
            PostgreSqlSettings.Parse(words.ConnectionString, usesIdentity: true), () => new GivenToken(token));
        if (isRight)
        {
            await using var connection = await source.OpenConnectionAsync();
            Assert.Equal(System.Data.ConnectionState.Open, connection.State);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(async () => await source.OpenConnectionAsync());
            Assert.StartsWith("The database server does not let us in.", PostgreSqlTrouble.InWords(refused), StringComparison.Ordinal);
        }
    }

    private sealed class GivenToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
