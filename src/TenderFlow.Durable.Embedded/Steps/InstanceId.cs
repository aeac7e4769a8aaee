namespace TenderFlow.Durable.Embedded.Steps;

/// <summary>What an instance id may look like, so that it works with every engine.</summary>
internal static class InstanceId
{
    private const int LongestId = 100;

    /// <summary>What is wrong with an id; null if nothing is.</summary>
    public static string? WhyNot(string id) => id switch
    {
        "" => "An instance id must not be empty.",
        { Length: > LongestId } => $"An instance id has at most {LongestId} characters; '{id}' has {id.Length}.",
        _ when id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)) =>
            $"The instance id '{id}' holds a character that is not allowed: / \\ # ? or a control character.",
        _ => null,
    };
}
