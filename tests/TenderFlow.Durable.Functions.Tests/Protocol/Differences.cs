using System.Text.Json;
using System.Text.Json.Nodes;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>
/// In which ways an answer differs from the recorded one. Only what an engine can notice counts: not the spelling of
/// JSON, the order of the list, stack traces or the case of names.
/// </summary>
internal static class Differences
{
    private static readonly string[] Names = ["name"];
    private static readonly string[] Texts = ["instanceId", "version", "status"];
    private static readonly string[] Payloads = ["input", "data"];

    /// <param name="expected">What was recorded.</param>
    /// <param name="actual">What we answered.</param>
    /// <param name="mode">How far the recording says answers may differ; null: not at all.</param>
    /// <param name="leaveOut">Names of fields that are not compared.</param>
    public static IReadOnlyList<string> Find(
        JsonObject expected, JsonObject actual, string? mode = null, params string[] leaveOut)
    {
        if (actual["requiresHistory"]?.GetValue<bool>() == true)
        {
            return ["requiresHistory is set: the turn would be asked for again for ever"];
        }

        var (was, now) = (Completion(expected), Completion(actual));
        return mode switch
        {
            null => [.. Everything(expected, actual, leaveOut)],
            // A policy may schedule something more before it gives up.
            "final-status-only-and-may-differ" => was is not null && now is not null ? [.. SameStatus(was, now)] : [],
            "status-only" => [.. SameStatus(was, now), .. CarriesDetails(now)],
            "status-and-message-contains" => [.. SameStatus(was, now), .. CarriesDetails(now), .. SameCause(was, now)],
            _ => [$"The recording asks for an unknown way to compare: {mode}"],
        };
    }

    private static IEnumerable<string> Everything(JsonObject expected, JsonObject actual, string[] leaveOut)
    {
        if (!SameJson(expected["customStatus"], actual["customStatus"]))
        {
            yield return Line("customStatus", expected["customStatus"], actual["customStatus"]);
        }

        var (was, now) = (Actions(expected), Actions(actual));
        if (was.Count != now.Count)
        {
            yield return $"actions: expected {List(was)}, got {List(now)}";
        }

        foreach (var difference in was.Zip(now).SelectMany(pair => InAction(pair.First, pair.Second, leaveOut)))
        {
            yield return difference;
        }
    }

    private static IEnumerable<string> InAction(JsonObject was, JsonObject now, string[] leaveOut)
    {
        var at = $"action {was["id"]}";
        if (Text(was, "id") != Text(now, "id") || Text(was, "type") != Text(now, "type"))
        {
            return [$"{at}: expected {was["type"]}, got {now["id"]}:{now["type"]}"];
        }

        bool Differs(string field) => !leaveOut.Contains(field) && !Same(field, was, now);
        return Names.Concat(Texts).Concat(Payloads).Concat(["fireAt", "result", "carryoverEvents"])
            .Where(Differs).Select(field => Line($"{at} {field}", was[field], now[field]));
    }

    private static bool Same(string field, JsonObject was, JsonObject now) => field switch
    {
        "name" => string.Equals(Text(was, field), Text(now, field), StringComparison.OrdinalIgnoreCase),
        "input" or "data" => SameJson(was[field], now[field]),
        "fireAt" => Instant(was[field]) == Instant(now[field]),
        "result" => Text(was, "status") == nameof(OrchestrationRuntimeStatus.Terminated)
            ? Text(was, field) == Text(now, field)
            : SameJson(was[field], now[field]),
        "carryoverEvents" => SameEvents(was[field] as JsonArray ?? [], now[field] as JsonArray ?? []),
        _ => Text(was, field) == Text(now, field),
    };

    private static bool SameEvents(JsonArray was, JsonArray now) =>
        was.Count == now.Count && was.Zip(now).All(pair => pair is ({ } first, { } second)
            && Text(first, "type") == Text(second, "type")
            && Same("name", first.AsObject(), second.AsObject())
            && Same("input", first.AsObject(), second.AsObject()));

    private static IEnumerable<string> SameStatus(JsonObject? was, JsonObject? now)
    {
        if (was?["status"]?.ToString() != now?["status"]?.ToString())
        {
            yield return Line("status", was?["status"], now?["status"]);
        }
    }

    private static IEnumerable<string> CarriesDetails(JsonObject? now)
    {
        if (now?["status"]?.ToString() == "Failed" && now["failureDetails"] is null)
        {
            yield return "a Failed completion must carry failureDetails";
        }
    }

    private static IEnumerable<string> SameCause(JsonObject? was, JsonObject? now)
    {
        if (Chain(was?["failureDetails"]).LastOrDefault() is { } cause
            && !Chain(now?["failureDetails"]).Any(message => message.Contains(cause, StringComparison.Ordinal)))
        {
            yield return $"failure: expected one that says '{cause}', "
                + $"got {string.Join(" <- ", Chain(now?["failureDetails"]))}";
        }
    }

    private static IEnumerable<string> Chain(JsonNode? failure)
    {
        for (; failure is not null; failure = failure["innerFailure"])
        {
            yield return Text(failure, "errorMessage");
        }
    }

    private static JsonObject? Completion(JsonObject response) =>
        Actions(response).Find(action => Text(action, "type") == "completeOrchestration");

    private static List<JsonObject> Actions(JsonObject response) =>
        [.. (response["actions"] as JsonArray ?? []).Select(action => action!.AsObject())];

    private static string List(List<JsonObject> actions) =>
        "[" + string.Join(", ", actions.Select(action => $"{action["id"]}:{action["type"]}")) + "]";

    private static string Line(string what, JsonNode? was, JsonNode? now) =>
        $"{what}: expected {was?.ToJsonString() ?? "nothing"}, got {now?.ToJsonString() ?? "nothing"}";

    private static string Text(JsonNode json, string field) => json[field]?.ToString() ?? "";

    private static DateTimeOffset? Instant(JsonNode? at) => at is null ? null : DateTimeOffset.Parse(at.ToString());

    private static bool SameJson(JsonNode? was, JsonNode? now) => JsonNode.DeepEquals(Parsed(was), Parsed(now));

    private static JsonNode? Parsed(JsonNode? text)
    {
        try
        {
            return text?.ToString() is { Length: > 0 } json ? JsonNode.Parse(json) : null;
        }
        catch (JsonException)
        {
            return new JsonObject { ["notJson"] = text!.ToString() };
        }
    }
}
