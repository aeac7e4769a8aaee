using TenderFlow.Domain.Tendering;

namespace TenderFlow.App.Tendering.Questions;

/// <summary>Names askers “Asker A”, “Asker B” in the order of their first question, so that nobody learns who they are (QST-5).</summary>
public sealed class AskerLetters
{
    private const int Letters = 26;

    private readonly List<int> order;

    /// <summary>Gives each asker of one tender a letter that stays.</summary>
    public AskerLetters(IEnumerable<Question> questions) =>
        order = [.. questions.OrderBy(q => q.AskedAt).ThenBy(q => q.Id).Select(q => q.OrganisationId).Distinct()];

    /// <summary>The name that everyone sees.</summary>
    public string Of(Question question) => $"Asker {Letter(order.IndexOf(question.OrganisationId))}";

    private static string Letter(int index) =>
        (index >= Letters ? Letter((index / Letters) - 1) : "") + (char)('A' + (index % Letters));
}
