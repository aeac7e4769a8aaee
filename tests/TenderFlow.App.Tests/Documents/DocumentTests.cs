using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 24, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_version_follows_the_old_one_and_leaves_it_alone_DOC_5()
    {
        var first = Document.First("bid:42:7:prices", AFile('a'), uploadedByPersonId: 3);
        var next = first.Next(AFile('b'), uploadedByPersonId: 4);
        Assert.Equal((1, new string('a', 64)), (first.Version, first.Sha256));
        Assert.Equal((2, new string('b', 64)), (next.Version, next.Sha256));
        Assert.Equal("bid:42:7:prices", next.Slot);
        Assert.Equal(4, next.UploadedByPersonId);
        Assert.Equal("2.4 MB", next.SizeInWords);
    }

    [Fact]
    public async Task A_document_survives_the_database_and_a_version_exists_once()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        await using (var database = new DocumentsOnly(connection))
        {
            await database.Database.EnsureCreatedAsync();
            var first = Document.First("slot", AFile('a'), 3);
            database.Add(first);
            await database.SaveChangesAsync();
            database.Add(first.Next(AFile('b'), 3));
            await database.SaveChangesAsync();
        }

        await using var again = new DocumentsOnly(connection);
        var documents = await again.Set<Document>().OrderBy(document => document.Version).ToListAsync();
        Assert.Equal(documents[0].Id, documents[1].PreviousId);
        Assert.Equal((Noon, "plan.pdf", 2_516_582), (documents[0].UploadedAt, documents[0].Name, documents[0].Size));
        again.Add(documents[0].Next(AFile('c'), 3));
        await Assert.ThrowsAsync<DbUpdateException>(() => again.SaveChangesAsync());
    }

    [Fact]
    public async Task A_download_is_an_attachment_that_cannot_run()
    {
        var document = Document.First("slot", AFile('a') with { Name = "Cynllun tŷ 100%2e.pdf" }, 3);
        using var body = new MemoryStream();
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = body },
        };
        await new DocumentDownload(document, new MemoryStream("hello"u8.ToArray())).ExecuteAsync(http);
        var headers = http.Response.Headers;
        Assert.Equal("hello"u8.ToArray(), body.ToArray());
        Assert.Equal("application/pdf", http.Response.ContentType);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("sandbox; default-src 'none'", headers.ContentSecurityPolicy);
        Assert.Equal(
            "attachment; filename=\"Cynllun t_ 100_2e.pdf\"; filename*=UTF-8''Cynllun%20t%C5%B7%20100%252e.pdf",
            headers.ContentDisposition);
        Assert.Equal($"\"{new string('a', 64)}\"", headers.ETag);
    }

    private static AcceptedFile AFile(char hashDigit) => new(
        "plan.pdf",
        FileType.Named("plan.pdf"),
        new StoredDocument(new string(hashDigit, 64), 2_516_582),
        Noon.AddMinutes(-1),
        Noon);

    private sealed class DocumentsOnly(SqliteConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.ApplyConfigurationsFromAssembly(
                typeof(Document).Assembly, type => type.Namespace == typeof(Document).Namespace);
    }
}
