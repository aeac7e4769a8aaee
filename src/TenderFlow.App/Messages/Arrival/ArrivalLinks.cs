namespace TenderFlow.App.Messages.Arrival;

/// <summary>Where one does something about mail that does not arrive.</summary>
public static class ArrivalLinks
{
    /// <summary>The page that takes another address for a person.</summary>
    public static string Mend(int personId) => $"/people/{personId}/mail";
}
