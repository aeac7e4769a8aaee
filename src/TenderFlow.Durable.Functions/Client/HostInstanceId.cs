namespace TenderFlow.Durable.Functions.Client;

/// <summary>What an instance id may look like. The extension takes any, and cannot reach some of them later.</summary>
internal static class HostInstanceId
{
    private const int Longest = 100;

    /// <exception cref="ArgumentException">The id would be unreachable.</exception>
    public static void Check(string id)
    {
        if (id.Length is 0 or > Longest || id[0] == '@'
            || id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
        {
            throw new ArgumentException(
                $"The instance id '{id}' must have 1 to {Longest} characters, must not begin with @, "
                + @"and must not hold / \ # ? or a control character.",
                nameof(id));
        }
    }
}
