namespace TenderFlow.App.Messages.Mail;

/// <summary>Tells what a broken request means: nothing has left, or nobody knows.</summary>
internal static class CarrierTrouble
{
    /// <summary>What it means for the mail; null when we stop ourselves, or it is a fault of ours.</summary>
    public static IOException? Of(Exception error, CancellationToken stopping) => error switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => new IOException($"The carrier cannot be reached: {error.Message}", error),
        HttpRequestException or IOException => new MailInDoubt(),
        OperationCanceledException when !stopping.IsCancellationRequested => new MailInDoubt(),
        _ => null,
    };
}
