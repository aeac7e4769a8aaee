using System.Globalization;
using System.Net.Http.Headers;

namespace TenderFlow.App.Messages.Mail;

/// <summary>While a carrier wants no more, nothing is asked of it: each request would only make the wait longer.</summary>
internal sealed class CarrierPause(TimeProvider clock)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private MailBusy? busy;

    /// <summary>Why nothing may be sent now; null when it may.</summary>
    public MailBusy? WhyNot() => Volatile.Read(ref busy) is { } until && until.Until > clock.GetUtcNow() ? until : null;

    /// <summary>Begins a pause as long as the carrier asks for, or half a minute; never more than an hour.</summary>
    public MailBusy Begin(HttpResponseHeaders headers, string reason)
    {
        var now = clock.GetUtcNow();
        var until = headers.RetryAfter?.Date ?? now + (headers.RetryAfter?.Delta ?? Reset(headers, now) ?? Usual);
        var pause = new MailBusy(
            new DateTimeOffset(Math.Clamp(until.UtcTicks, now.Ticks, (now + Longest).Ticks), TimeSpan.Zero), reason);
        Volatile.Write(ref busy, pause);
        return pause;
    }

    // SendGrid says when its count begins anew, in seconds since 1970.
    private static TimeSpan? Reset(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.TryGetValues("X-RateLimit-Reset", out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) - now
            : null;
}
