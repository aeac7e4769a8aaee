using System.Net;
using System.Text;

namespace TenderFlow.App.Tests.Messages.Mail;

/// <summary>A carrier's web service, played: it keeps what it is asked and answers as told; 202 when not told.</summary>
internal sealed class Carrier : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = new();
    private readonly Lock turn = new();

    /// <summary>What it was asked, in order.</summary>
    public List<(HttpMethod Method, Uri Address, string? Authorization, string Body)> Asked { get; } = [];

    /// <summary>How it answers when it was not told.</summary>
    public Func<string, HttpResponseMessage> Usual { get; set; } = _ => Answer(HttpStatusCode.Accepted, "", ("X-Message-Id", "sg-1"));

    /// <summary>Its next answer.</summary>
    public void Next(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) =>
        answers.Enqueue(() => Answer(status, body, headers));

    /// <summary>Its next answer never comes: this happens instead.</summary>
    public void Next(Exception error) => answers.Enqueue(() => throw error);

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (turn)
        {
            Asked.Add((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
            return answers.TryDequeue(out var answer) ? answer() : Usual(body);
        }
    }
}
