using TenderFlow.App.Api.Bids;
using TenderFlow.App.Api.Contracts;
using TenderFlow.App.Api.Mail;
using TenderFlow.App.Api.Questions;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.Api.Tenders;
using TenderFlow.App.Api.Writing;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Api;

/// <summary>The door of this folder: the routes for programs, and their description.</summary>
public static class Slice
{
    private const string Document = "v1";

    private static readonly int[] Problems =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
        StatusCodes.Status404NotFound, StatusCodes.Status409Conflict,
    ];

    /// <summary>Adds what the routes need.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ReadTenders>();
        services.AddSingleton<ReadBids>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddOpenApi(Document, options =>
        {
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "TenderFlow";
                document.Info.Description = "Tenders, bids, contracts and reviews: the same as the pages, for programs.";
                return Task.CompletedTask;
            });
        });
        return services;
    }

    /// <summary>Maps the routes. Call it after the pages are mapped.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseMiddleware<ApiGuard>();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api").RequireAuthorization().WithMetadata(new AcceptsFilesAttribute(1));
        foreach (var status in Problems)
        {
            api.ProducesProblem(status);
        }

        api.MapTenders();
        api.MapChanges();
        api.MapDecisions();
        api.MapInterest();
        api.MapQuestions();
        api.MapOwnBid();
        api.MapBidFiles();
        api.MapContracts();
        api.MapReviewRoutes();
        api.MapMail();
        api.MapWriting();
    }
}
