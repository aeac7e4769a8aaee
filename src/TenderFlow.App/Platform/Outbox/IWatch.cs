namespace TenderFlow.App.Platform.Outbox;

/// <summary>Something to look at again and again, such as what carriers or the bus could not deliver.</summary>
public interface IWatch
{
    /// <summary>Its name; the row that keeps it going has the same.</summary>
    string Name { get; }

    /// <summary>Looks, and does what is due. Looking twice must do no harm.</summary>
    Task LookAsync(CancellationToken cancellationToken);
}
