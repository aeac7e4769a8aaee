using TenderFlow.App.Decommissioning.CarryingOn;
using TenderFlow.App.Decommissioning.Deciding;
using TenderFlow.App.Decommissioning.SupportList;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>Everything that people can do about the end of a contract, by the same commands that the pages use.</summary>
public sealed record EndingCommands(DecideEnding Decide, CarryOn CarryOn, KeepSupportList List)
{
    /// <summary>Finds them all.</summary>
    public static EndingCommands Of(IServiceProvider services) => ActivatorUtilities.CreateInstance<EndingCommands>(services);
}
