namespace TenderFlow.App.Demo.Running;

/// <summary>Is told how far a play has come: a person watches, a test does not.</summary>
public interface IDemoProgress
{
    /// <summary>Virtual time moved.</summary>
    void Time(DateTimeOffset now, DateTimeOffset starts, DateTimeOffset ends);

    /// <summary>The play is over, and the record is checked.</summary>
    void Checking();
}
