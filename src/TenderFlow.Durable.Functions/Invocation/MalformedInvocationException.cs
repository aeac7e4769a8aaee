namespace TenderFlow.Durable.Functions.Invocation;

/// <summary>A request is not what the Functions host sends.</summary>
public sealed class MalformedInvocationException : Exception
{
    /// <summary>Says what is wrong with it.</summary>
    public MalformedInvocationException(string sentence, Exception? cause = null) : base(sentence, cause)
    {
    }
}
