using TenderFlow.App.Demo.Running;

namespace TenderFlow.App.Tests.Demo.Running;

internal sealed class SilentProgress : IDemoProgress
{
    public void Time(DateTimeOffset now, DateTimeOffset starts, DateTimeOffset ends) { }

    public void Checking() { }
}
