using System.Text.Json;
using System.Text.Json.Serialization;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.Rules;

/// <summary>Reads a rulebook and refuses one that says too little, too much or two things at once.</summary>
internal static class RulebookJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter<DayOfWeek>(allowIntegerValues: false),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    };

    public static RulebookFile Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RulebookFile? file;
        try
        {
            file = JsonSerializer.Deserialize<RulebookFile>(json, Options);
        }
        catch (JsonException error)
        {
            var place = $"line {error.LineNumber + 1 ?? 1}, {error.Path ?? "the start"}";
            throw Wrong($"The rulebook cannot be read. Look at {place}.");
        }

        if (file is null)
        {
            throw Wrong("The rulebook is empty. Use the one that came with TenderFlow.");
        }

        CheckSections(file.Sections);
        CheckOverlaps(file.Thresholds, entry => entry.Kind, "threshold");
        CheckOverlaps(file.SmallEnterprise, _ => 0, "small enterprise limit");
        return file;
    }

    private static void CheckSections(IReadOnlyList<RulebookSection> sections)
    {
        foreach (var section in sections)
        {
            var hasSource = section.Source.Count > 0 && !section.Source.Any(string.IsNullOrWhiteSpace);
            if (section.Values().Count != 1 || !hasSource)
            {
                throw Wrong($"The part from {section.From:yyyy-MM-dd} must hold one group of rules and its source.");
            }

            if (section.To < section.From)
            {
                throw Wrong($"A part of the rulebook ends before it starts on {section.From:yyyy-MM-dd}.");
            }
        }

        foreach (var profile in Enum.GetValues<Profile>())
        {
            CheckOverlaps(
                [.. sections.Where(section => section.IsFor(profile))],
                section => section.Values()[0].GetType().Name,
                $"{profile}");
        }
    }

    private static void CheckOverlaps<T>(IReadOnlyList<T> entries, Func<T, object> sameThing, string what)
        where T : Dated
    {
        foreach (var group in entries.GroupBy(sameThing))
        {
            var inOrder = group.OrderBy(entry => entry.From).ToList();
            var clash = inOrder.Zip(inOrder.Skip(1)).FirstOrDefault(pair => pair.First.Meets(pair.Second));
            if (clash.Second is { } second)
            {
                throw Wrong($"The rulebook says two things from {second.From:yyyy-MM-dd}: {what}, {group.Key}.");
            }
        }
    }

    private static DomainError Wrong(string sentence) => new(new Refusal("REG-1", "rulebook", sentence));
}
