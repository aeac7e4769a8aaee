using TenderFlow.App.Messages.Arrival;

namespace TenderFlow.App.Messages.Mail;

/// <summary>
/// What all carriers outside this machine have in common. Each mail is claimed in our record before it leaves and noted
/// after, so that a crash in between leaves a doubt that is known, and not a second letter.
/// </summary>
public abstract class OutsideMail(HandoverBook book, TimeProvider clock) : IManyMailSender
{
    private const int RequestsAtOnce = 4;

    /// <summary>What the carrier is called in our record.</summary>
    protected abstract string Carrier { get; }

    /// <summary>True when the carrier tells us what became of a mail.</summary>
    protected virtual bool TellsArrival => false;

    /// <summary>The time.</summary>
    protected TimeProvider Clock => clock;

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var trouble = await SendManyAsync([mail], DateTimeOffset.MaxValue, cancellationToken);
        if (trouble[0] is { } why)
        {
            throw why;
        }
    }

    /// <inheritdoc/>
    public bool HasCarried(string key) => book.MayHaveLeft(key);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Exception?>> SendManyAsync(
        IReadOnlyList<OutgoingMail> mails, DateTimeOffset leaveBy, CancellationToken cancellationToken)
    {
        var parcels = mails.Select(mail => new Parcel(mail)).ToList();
        foreach (var parcel in parcels.Where(p => Unusable(p.Mail) is not null))
        {
            parcel.Fail(Unusable(parcel.Mail)!);
        }

        var width = new ParallelOptions
        {
            MaxDegreeOfParallelism = RequestsAtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            Requests([.. parcels.Where(p => p.IsOpen)]), width, (request, stop) => HandOverAsync(request, leaveBy, stop));
        return [.. parcels.Select(parcel => parcel.Trouble)];
    }

    /// <summary>Parts mails into what goes with one request.</summary>
    protected virtual IEnumerable<IReadOnlyList<Parcel>> Requests(IReadOnlyList<Parcel> parcels) =>
        parcels.Select(parcel => new[] { parcel });

    /// <summary>Hands over the mails of one request and writes on each what became of it.</summary>
    protected abstract Task CarryAsync(IReadOnlyList<Parcel> request, CancellationToken cancellationToken);

    /// <summary>Asks the carrier about a mail that may have left.</summary>
    /// <returns>The carrier's name for it; null when it does not have it, or cannot be asked.</returns>
    protected virtual Task<string?> FindAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    private static UnusableAddress? Unusable(OutgoingMail mail) =>
        !MailAddress.IsUsable(mail.ToAddress) ? new(mail.ToAddress)
        : !MailAddress.IsUsable(mail.ReplyTo) ? new(mail.ReplyTo)
        : null;

    private async ValueTask HandOverAsync(
        IReadOnlyList<Parcel> request, DateTimeOffset leaveBy, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() > leaveBy)
        {
            foreach (var parcel in request)
            {
                parcel.Fail(new MailLate());
            }

            return;
        }

        await book.ClaimAsync(Carrier, TellsArrival, request, FindAsync, cancellationToken);
        var open = request.Where(parcel => parcel.IsOpen).ToList();
        if (open.Count > 0)
        {
            await CarryAsync(open, cancellationToken);
            // What the carrier said is written down even while we stop.
            await book.NoteAsync(open, CancellationToken.None);
        }
    }
}
