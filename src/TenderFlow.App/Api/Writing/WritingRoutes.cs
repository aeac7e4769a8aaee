using Microsoft.AspNetCore.Http.HttpResults;
using TenderFlow.App.Api.Reading;
using TenderFlow.App.PlainWords.Checking;
using TenderFlow.Domain.PlainLanguage;

namespace TenderFlow.App.Api.Writing;

/// <summary>The plain-language check.</summary>
internal static class WritingRoutes
{
    private const int MostCharacters = 1_000_000;

    public static void MapWriting(this RouteGroupBuilder api) =>
        api.MapPost("/plain-language/check", Check).WithTags("Plain language")
            .WithSummary("Says how hard a text is to read, and what would make it easier.");

    private static Ok<TextReport> Check(TextBody body, ReadingLevels levels)
    {
        var reading = new BodyReading();
        if (string.IsNullOrEmpty(body.Text) || !body.Text.Any(char.IsLetterOrDigit))
        {
            reading.Refuse("text", "Give some words to check.");
        }
        else if (body.Text.Length > MostCharacters)
        {
            reading.Refuse("text", $"Give a text of at most {MostCharacters:N0} characters.");
        }

        reading.Done();
        return TypedResults.Ok(TextReport.Of(
            PlainLanguageCheck.Read(body.Text!, levels[body.Kind ?? TextKind.Document])));
    }
}

/// <summary>A text to check.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is for; a document when it is missing.</param>
public sealed record TextBody(string? Text, TextKind? Kind = null);
