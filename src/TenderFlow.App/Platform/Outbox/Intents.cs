namespace TenderFlow.App.Platform.Outbox;

/// <summary>A message that somebody should get. Its words are composed when it leaves, from the facts of that moment.</summary>
public sealed record MessageIntent
{
    /// <summary>What it is for; the name of its template.</summary>
    public required string Purpose { get; init; }

    /// <summary>Who gets it.</summary>
    public required int PersonId { get; init; }

    /// <summary>What makes it unique besides purpose and person: the tender, the step, the version of the date (MSG-6).</summary>
    public required string Occasion { get; init; }

    /// <summary>The tender it speaks of; null when it speaks of none.</summary>
    public int? TenderId { get; init; }

    /// <summary>The organisation it speaks to; null when it speaks to the buyer.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The contract it speaks of; null when it speaks of none.</summary>
    public int? ContractId { get; init; }

    /// <summary>The version of the closing date it was made for; null when it has none.</summary>
    public int? DeadlineVersion { get; init; }

    /// <summary>What cannot be read from the record later, such as the old date; short texts by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The dedupe key (MSG-6).</summary>
    public string Key => $"{Purpose}|{PersonId}|{Occasion}";
}

/// <summary>A wake-up for an orchestration.</summary>
/// <param name="InstanceId">Its natural key, such as <c>tender:42</c>.</param>
public sealed record SignalIntent(string InstanceId);
