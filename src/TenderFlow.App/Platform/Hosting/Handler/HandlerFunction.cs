using TenderFlow.Durable.Functions.FunctionJson;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>A function that the Functions host calls when a clock ticks, a message comes or a file arrives.</summary>
public abstract class HandlerFunction
{
    /// <summary>The most that an invocation may hold unless the function says otherwise, in bytes.</summary>
    public const long UsualLimit = 16 * 1024 * 1024;

    /// <summary>The name of the binding that brings the address of the orchestration engine.</summary>
    public const string EngineBinding = "client";

    /// <summary>Its name for the host: the name of its class without the last word.</summary>
    public string Name => GetType().Name.Replace("Function", "", StringComparison.Ordinal);

    /// <summary>What calls it.</summary>
    public abstract FunctionBinding Trigger { get; }

    /// <summary>True when its work asks the orchestration engine for something.</summary>
    public virtual bool NeedsEngine => false;

    /// <summary>What the host does after a failure; null where the trigger has its own rule.</summary>
    public virtual FunctionRetry? Retry => null;

    /// <summary>The most that an invocation may hold, in bytes.</summary>
    public virtual long BodyLimit => UsualLimit;

    /// <summary>What <c>function.json</c> says of it.</summary>
    public FunctionFile File => FunctionFile.Of(
        Name, NeedsEngine ? [Trigger, FunctionBinding.DurableClient(EngineBinding)] : [Trigger], Retry);

    /// <summary>Does the work. Returning is success; an exception makes the host deliver again by its rule.</summary>
    /// <exception cref="MalformedInvocationException">The envelope is not what the trigger sends.</exception>
    public abstract Task RunAsync(InvocationEnvelope envelope, CancellationToken stopping);
}
