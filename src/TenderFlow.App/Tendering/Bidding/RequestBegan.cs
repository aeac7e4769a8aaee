namespace TenderFlow.App.Tendering.Bidding;

/// <summary>
/// Notes when a request began to arrive, before its body is read: an upload that began in time counts as such even
/// when its last byte comes late (SUB-1).
/// </summary>
public sealed class RequestBegan(TimeProvider clock) : IStartupFilter
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Items[Key] = clock.GetUtcNow();
            return rest(http);
        });
        next(app);
    };

    /// <summary>When this request began to arrive, in UTC.</summary>
    public static DateTimeOffset Of(HttpContext http) => (DateTimeOffset)http.Items[Key]!;
}
