using System.Net;
using AngleSharp.Html.Parser;

namespace TenderFlow.TestKit;

/// <summary>A person at a browser without scripts: keeps cookies, follows redirects, fills in forms as they stand on the page.</summary>
public sealed class Visitor(HttpClient http) : IDisposable
{
    private const int MostRedirects = 10;

    /// <summary>The connection beneath, for requests that no browser would make.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>Opens a page.</summary>
    public async Task<VisitedPage> OpenAsync(string path) => await ReadAsync(path, await Http.GetAsync(path));

    /// <summary>Sends a form of a page. What is not named is sent as it stands on the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="button">The words on the button; null for the first button of the first form.</param>
    /// <param name="typed">What is typed, ticked or chosen. A name that is given twice is sent twice; null leaves it out.</param>
    public Task<VisitedPage> SendAsync(VisitedPage page, string? button, params (string Name, string? Value)[] typed) =>
        SendAsync(page, button, typed, []);

    /// <summary>Sends a form with files.</summary>
    public async Task<VisitedPage> SendAsync(
        VisitedPage page, string? button, IReadOnlyCollection<(string Name, string? Value)> typed,
        IReadOnlyCollection<(string Name, string FileName, byte[] Bytes)> files)
    {
        var (form, fields) = page.Form(button, typed);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;
        using HttpContent content = form.Enctype == "multipart/form-data" ? Parts(fields, files) : new FormUrlEncodedContent(fields);
        return await ReadAsync(target, await Http.PostAsync(target, content));
    }

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<VisitedPage> SendAsync(string path, string? button, params (string Name, string? Value)[] typed) =>
        await SendAsync(await OpenAsync(path), button, typed, []);

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private static MultipartFormDataContent Parts(
        List<KeyValuePair<string, string>> fields, IEnumerable<(string Name, string FileName, byte[] Bytes)> files)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var (name, fileName, bytes) in files)
        {
            parts.Add(new ByteArrayContent(bytes), name, fileName);
        }

        return parts;
    }

    private async Task<VisitedPage> ReadAsync(string path, HttpResponseMessage response)
    {
        for (var hops = 0; hops < MostRedirects && IsRedirect(response.StatusCode); hops++)
        {
            path = new Uri(new Uri(Http.BaseAddress!, path), response.Headers.Location!).PathAndQuery;
            response.Dispose();
            response = await Http.GetAsync(path);
        }

        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            return new(response.StatusCode, path, html, new HtmlParser().ParseDocument(html));
        }
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.Redirect
            or HttpStatusCode.MovedPermanently;
}
