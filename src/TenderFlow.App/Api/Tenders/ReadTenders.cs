using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;

namespace TenderFlow.App.Api.Tenders;

/// <summary>Reads tenders. A draft is seen by its own body only.</summary>
internal sealed class ReadTenders(UnitOfWork unitOfWork, CurrentRules rules)
{
    private const int PageSize = 50;

    /// <summary>Open tenders, and all of the actor's own body, newest first.</summary>
    public Task<TenderPage> ListAsync(Actor actor, bool openOnly, int page, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var visible = Visible(db, actor).Where(t => !openOnly
                || t.Status == TenderStatus.Published || t.Status == TenderStatus.QuestionsClosed);
            var count = await visible.CountAsync(cancellationToken);
            var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
            var current = Math.Clamp(page, 1, pages);
            var tenders = await visible.OrderByDescending(t => t.Id).Skip((current - 1) * PageSize).Take(PageSize)
                .ToListAsync(cancellationToken);
            var buyers = tenders.Select(t => t.BuyerId).Distinct().ToList();
            var names = await db.Set<Organisation>().Where(o => buyers.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
            return new TenderPage(tenders.ConvertAll(t => Line(t, names[t.BuyerId])), count, current, pages);
        }, cancellationToken);

    /// <summary>A tender that the actor may see.</summary>
    /// <exception cref="DomainError">There is none such.</exception>
    public Task<Tender> FindAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(
            async db => await Visible(db, actor).SingleOrDefaultAsync(t => t.Id == id, cancellationToken)
                ?? throw NotFoundHere.Error, cancellationToken);

    /// <summary>All that is said of a tender.</summary>
    public Task<TenderAnswer> DescribeAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        unitOfWork.ReadAsync(async db =>
        {
            var tender = await Visible(db, actor).SingleOrDefaultAsync(t => t.Id == id, cancellationToken)
                ?? throw NotFoundHere.Error;
            var buyer = await db.Set<Organisation>().SingleAsync(o => o.Id == tender.BuyerId, cancellationToken);
            var owner = await db.Set<Person>().SingleAsync(p => p.Id == tender.OwnerId, cancellationToken);
            return new TenderAnswer(
                Line(tender, buyer.Name), Terms(tender.Terms),
                tender.Asked.ConvertAll(a => new AskedAnswer(a.Id, a.Kind, a.Title, a.Help, a.Required, a.Minutes)),
                tender.PlannedReviews.ConvertAll(r => new PlannedReviewAnswer(r.Title, r.MonthsAfterStart, r.Requests)),
                Dates(tender), ContactAnswer.Of(owner), tender.Reason);
        }, cancellationToken);

    private static IQueryable<Tender> Visible(TenderFlowDb db, Actor actor) => db.Set<Tender>().Where(t =>
        t.BuyerId == actor.OrganisationId || (t.Status != TenderStatus.Draft && t.Status != TenderStatus.InReview));

    private TimetableAnswer? Dates(Tender tender)
    {
        if (tender.BidsClose is not { } closes)
        {
            return null;
        }

        var dates = Timetable.Of(closes, rules.For(tender));
        return new(
            DeadlineAnswer.Of(dates.QuestionsClose)!, DeadlineAnswer.Of(dates.AnswersDue)!, DeadlineAnswer.Of(closes)!,
            tender.DecisionExpected, tender.StandstillEnds);
    }

    private static TenderLine Line(Tender tender, string buyer) => new(
        tender.Id, tender.Terms.Title, buyer, tender.Terms.Area, tender.Terms.ValuePence, tender.Status,
        TenderLifecycle.Words(tender.Status), DeadlineAnswer.Of(tender.BidsClose));

    private static TermsAnswer Terms(TenderTerms terms) => new(
        terms.Summary, terms.Requirements, terms.Profile, terms.Starts, terms.Months, terms.WelcomesFirstTimers,
        terms.PartnersWelcome, terms.Assessors, terms.Engagement, terms.NoEngagementReason, terms.ShortPeriodReason);
}
