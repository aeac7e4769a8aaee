using TenderFlow.Domain.People;

namespace TenderFlow.App.People.SignIn;

/// <summary>Who may open a page. Whatever names no policy needs somebody signed in.</summary>
public static class Policies
{
    /// <summary>People who buy services.</summary>
    public const string Commissioner = nameof(PersonRole.Commissioner);

    /// <summary>People who provide services.</summary>
    public const string Provider = nameof(PersonRole.Provider);
}
