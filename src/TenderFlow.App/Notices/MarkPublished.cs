using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Rules;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.Notices;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Notices;

/// <summary>The buyer says that a notice came out. When it is the award notice, the pause before signing counts from its day (AWD-3).</summary>
public sealed class MarkPublished(UnitOfWork unitOfWork, CurrentRules rules)
{
    /// <summary>Marks it.</summary>
    /// <exception cref="DomainError">It is done already, the day lies ahead, or nothing says where it is.</exception>
    public Task RunAsync(Actor actor, int noticeId, DateOnly on, string reference, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(actor, async work =>
        {
            var notice = await work.Get<Notice>(noticeId, cancellationToken);
            actor.MustBuyFor(notice.BuyerId);
            notice.Publish(actor.PersonId, on, reference, work.Now);
            if (notice.Code == NoticeCode.Uk6)
            {
                var tender = await work.Get<Tender>(notice.TenderId, cancellationToken);
                var force = rules.For(tender);
                if (Standstill.Of(on, force.Rules.Standstill, force.Calendar) is { } pause)
                {
                    tender.LengthenPause(pause.LastDay.Date);
                    work.Wake(tender.Subject);
                }
            }

            work.Wake($"notices:{notice.TenderId}");
        }, cancellationToken);
}
