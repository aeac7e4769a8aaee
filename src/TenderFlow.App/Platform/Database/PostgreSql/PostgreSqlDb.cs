using Microsoft.EntityFrameworkCore;

namespace TenderFlow.App.Platform.Database.PostgreSql;

/// <summary>The same record in PostgreSQL. The type exists so that this database has its own chain of migrations.</summary>
public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : TenderFlowDb(options);
