namespace TenderFlow.App.PlainWords;

/// <summary>Plain words: the levels of the gate, help while writing, the glossary and the scores of our own messages.</summary>
public static class Slice
{
    /// <summary>Adds the levels and the pages.</summary>
    public static IServiceCollection AddPlainWords(this IServiceCollection services)
    {
        services.AddSingleton(_ => LevelSettings.OfThisProcess);
        return services;
    }
}
