using TenderFlow.App.Messages.Delivery;
using TenderFlow.App.Platform.Moments;
using TenderFlow.App.Tendering.Assessing;
using TenderFlow.App.Tendering.Bidding;
using TenderFlow.App.Tendering.Closing;
using TenderFlow.App.Tendering.Deciding;
using TenderFlow.App.Tendering.Finding;
using TenderFlow.App.Tendering.Joining;
using TenderFlow.App.Tendering.Mail;
using TenderFlow.App.Tendering.Opening;
using TenderFlow.App.Tendering.Partnering;
using TenderFlow.App.Tendering.Processes;
using TenderFlow.App.Tendering.PuttingRight;
using TenderFlow.App.Tendering.Questions;
using TenderFlow.App.Tendering.Reading;
using TenderFlow.App.Tendering.Talking;
using TenderFlow.App.Web;
using TenderFlow.App.Web.Layout;
using TenderFlow.Domain.People;
using TenderFlow.Durable;

namespace TenderFlow.App.Tendering;

/// <summary>Do: an open tender, its questions, its bids, its close and its decision.</summary>
public static class Slice
{
    /// <summary>Adds the stage.</summary>
    public static IServiceCollection AddTendering(this IServiceCollection services)
    {
        services.AddNavigation(new NavigationEntry(
            40, TenderLinks.Open, http => http.User.IsInRole(nameof(PersonRole.Commissioner)) ? null : "Open tenders"));
        services.AddSingleton<OpenTenders>();
        services.AddSingleton<ClosingAdvice>();
        services.AddSingleton<UploadToBid>();
        services.AddSingleton<IStartupFilter, RequestBegan>();
        services.AddSingleton<JoinTender>();
        services.AddSingleton<AskQuestion>();
        services.AddSingleton<AnswerQuestion>();
        services.AddSingleton<WorkOnBid>();
        services.AddSingleton<SubmitBid>();
        services.AddSingleton<DecideLateBid>();
        services.AddSingleton<FindPartners>();
        services.AddSingleton<BidTogether>();
        services.AddSingleton<ChangeTender>();
        services.AddSingleton<OpenBids>();
        services.AddSingleton<ReadingRoom>();
        services.AddSingleton<NameAssessors>();
        services.AddSingleton<ScoreBids>();
        services.AddSingleton<AskToPutRight>();
        services.AddSingleton<PutRight>();
        services.AddSingleton<HoldSigning>();
        services.AddSingleton<BookTalk>();
        services.AddSingleton<OfferTimes>();
        services.AddSingleton<RecordDecision>();
        services.AddSingleton<IMessageComposer, StepMail>();
        services.AddSingleton<IMessageComposer, NewsMail>();
        services.AddSingleton<IMessageComposer, BidMail>();
        services.AddSingleton<IMessageComposer, DecisionMail>();
        services.AddSingleton<IMessageComposer, TalkMail>();
        services.AddSingleton<IMessageComposer, BuyerMail>();
        services.AddSingleton<IMessageComposer, PartnerMail>();
        services.AddSingleton<IMomentProcess, TenderProcess>();
        services.AddSingleton<IMomentProcess, BidderProcess>();
        services.AddSingleton<Action<DurableTaskRegistry>>(registry => registry
            .AddOrchestrator<TenderOrchestrator>().AddOrchestrator<BidderOrchestrator>());
        return services;
    }

    /// <summary>Adds the addresses that are no pages: files and the calendar.</summary>
    public static void MapTendering(this IEndpointRouteBuilder app)
    {
        ClosingDateFile.Map(app);
        BidFiles.Map(app);
        AnnounceFile.Map(app);
        DirectUpload.Map(app);
    }
}
