using TenderFlow.App.Platform.Incoming;
using TenderFlow.Durable.Functions.FunctionJson;
using TenderFlow.Durable.Functions.Invocation;

namespace TenderFlow.App.Platform.Hosting.Handler;

/// <summary>Files that somebody put straight into storage. The host sends them whole, so the largest are refused here.</summary>
internal sealed class UploadsFunction(IEnumerable<IFileHandler> handlers) : HandlerFunction
{
    private const string Content = "file";
    private const long MostBytes = 100 * 1024 * 1024;

    public override FunctionBinding Trigger { get; } = FunctionBinding.Blob(Content, "uploads/{name}", "Documents");

    // Base64 takes four characters for three bytes.
    public override long BodyLimit => (MostBytes / 3 * 4) + UsualLimit;

    public override async Task RunAsync(InvocationEnvelope envelope, CancellationToken stopping)
    {
        var file = new ArrivedFile(
            envelope.MetadataText("name") ?? throw new MalformedInvocationException("The file has no name."),
            envelope.Bytes(Content));
        foreach (var handler in handlers)
        {
            await handler.HandleAsync(file, stopping);
        }
    }
}
