using Microsoft.EntityFrameworkCore;
using TenderFlow.App.Platform.Database;
using TenderFlow.App.Platform.Outbox;
using TenderFlow.Domain.Decommissioning;
using TenderFlow.Domain.Notices;

namespace TenderFlow.App.Decommissioning.Cases;

/// <summary>When the public notice of an end came out (UK11), its case no longer waits for it (NOT-3).</summary>
public sealed class HearOfEndNotice(UnitOfWork unitOfWork) : IEventListener
{
    /// <inheritdoc/>
    public string EventName => nameof(NoticePublished);

    /// <inheritdoc/>
    public Task HandleAsync(EventEnvelope happened, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(Actor.System, async work =>
        {
            var notice = await work.Get<Notice>(happened.AggregateId, cancellationToken);
            if (notice is { Code: NoticeCode.Uk11, PublishedOn: { } on }
                && await work.Db.Set<EndingCase>().SingleOrDefaultAsync(e => e.TenderId == notice.TenderId, cancellationToken) is { } ending
                && ending.EndNoticeOn != on)
            {
                ending.NoteEndNotice(on);
                work.Wake(ending.Subject);
            }
        }, cancellationToken);
}
