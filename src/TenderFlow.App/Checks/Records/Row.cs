using System.Data.Common;

namespace TenderFlow.App.Checks.Records;

/// <summary>One row of a table, read by column name.</summary>
internal sealed class Row(DbDataReader reader)
{
    public int Number(string column) => reader.GetInt32(At(column));

    public long Long(string column) => reader.GetInt64(At(column));

    public int? NumberOrNull(string column) => IsNull(column) ? null : Number(column);

    public long? LongOrNull(string column) => IsNull(column) ? null : Long(column);

    public string Text(string column) => IsNull(column) ? "" : reader.GetString(At(column));

    public DateOnly Day(string column) => reader.GetFieldValue<DateOnly>(At(column));

    public DateTimeOffset Time(string column) => new(DateTime.SpecifyKind(reader.GetDateTime(At(column)), DateTimeKind.Utc));

    public DateTimeOffset? TimeOrNull(string column) => IsNull(column) ? null : Time(column);

    private bool IsNull(string column) => reader.IsDBNull(At(column));

    private int At(string column) => reader.GetOrdinal(column);
}
