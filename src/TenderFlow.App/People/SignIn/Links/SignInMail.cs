using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Messages.Mail;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.People.SignIn.Links;

/// <summary>
/// The mail with the link. The words on record hold the number of the link only; its token is put in as the mail leaves, so
/// that whoever reads the messages cannot sign in as their reader.
/// </summary>
public sealed class SignInMail(CurrentRules rules, LinkToken tokens, IDbContextFactory<TenderFlowDb> databases)
    : IMessageComposer, ILastTouch
{
    /// <summary>The name of the message.</summary>
    public const string Purpose = "SignInLink";

    /// <summary>The fact that names the link.</summary>
    public const string Link = "link";

    private const string Sealed = "/sign-in/link?number=";
    private const string Open = "/sign-in/link?key=";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Purposes => [Purpose];

    /// <inheritdoc/>
    public async Task<Compose> ReadAsync(
        TenderFlowDb db, IReadOnlyList<MessageIntent> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = intents.Select(NumberOf).ToHashSet();
        var links = await db.Set<SignInLink>().AsNoTracking().Where(l => ids.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, cancellationToken);
        var found = await (
            from helper in db.Set<Person>()
            join body in db.Set<Organisation>() on helper.OrganisationId equals body.Id
            where helper.Role == PersonRole.Commissioner && body.Kind == OrganisationKind.PublicBody
            orderby body.Id, helper.Id
            select new { helper, body }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return (intent, _) => Task.FromResult<Wording>((links.GetValueOrDefault(NumberOf(intent)), found) switch
        {
            (null, _) => new Wording.Unwanted("The link is gone."),
            (_, null) => new Wording.Unwanted("There is no public body that could write."),
            ({ } link, _) when link.UsedAt is not null || link.ExpiresAt <= now => new Wording.Unwanted("The link is too old."),
            ({ } link, { } from) => new Wording.Wanted(
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["signInLink"] = $"{Sealed}{link.Id}" },
                from.body, from.helper, Zones.London, rules.For(Profile.Pa23LightTouch, LocalClock.Day(now, Zones.London))),
        });
    }

    /// <inheritdoc/>
    public OutgoingMail Finish(OutgoingMail mail)
    {
        var at = mail.TextBody.IndexOf(Sealed, StringComparison.Ordinal);
        if (at < 0 || !mail.Key.StartsWith(Purpose + "|", StringComparison.Ordinal))
        {
            return mail;
        }

        var digits = string.Concat(mail.TextBody[(at + Sealed.Length)..].TakeWhile(char.IsAsciiDigit));
        using var db = databases.CreateDbContext();
        var id = int.Parse(digits, CultureInfo.InvariantCulture);
        var seed = db.Set<SignInLink>().Where(l => l.Id == id).Select(l => l.Seed).Single();
        var (closed, open) = (Sealed + digits, Open + tokens.Of(seed));
        return mail with
        {
            TextBody = mail.TextBody.Replace(closed, open, StringComparison.Ordinal),
            HtmlBody = mail.HtmlBody.Replace(closed, open, StringComparison.Ordinal),
        };
    }

    private static int NumberOf(MessageIntent intent) => int.Parse(intent.Facts[Link], CultureInfo.InvariantCulture);
}
