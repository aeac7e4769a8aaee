using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting.Handler;

/// <summary>The process as the host sees it: when its port opens, where it listens, and what it ends with.</summary>
public class HandlerProcessTests
{
    [Fact]
    public async Task It_listens_on_this_machine_only_serves_pages_below_the_prefix_and_refuses_what_is_too_large()
    {
        using var folder = new TemporaryFolder();
        using var handler = await HandlerProcess.StartAsync(folder.Path, ("ASPNETCORE_URLS", "http://0.0.0.0:0"));
        using var http = new HttpClient { BaseAddress = handler.Address };

        var page = await http.GetStringAsync("/app/sign-in", TestContext.Current.CancellationToken);
        using var large = new ByteArrayContent(new byte[17 * 1024 * 1024]);
        large.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        using var refused = await http.PostAsync("/RelayOutbox", large, TestContext.Current.CancellationToken);

        Assert.Contains("Asha Patel", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/app/tenderflow.css\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("is larger than 16777216 bytes", refused.ReasonPhrase, StringComparison.Ordinal);
        await handler.HearsAsync("is larger than");
        Assert.All(
            IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == handler.Address.Port),
            listener => Assert.Equal(IPAddress.Loopback, listener.Address));
    }

    [Fact]
    public async Task Told_to_stop_it_ends_with_the_code_that_asks_for_another_start_and_never_with_0()
    {
        using var folder = new TemporaryFolder();
        using var handler = await HandlerProcess.StartAsync(folder.Path);

        handler.AskToStop();

        Assert.Equal(200, await handler.EndAsync());
    }

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "none", "is no port")]
    [InlineData("WEBSITE_HOSTNAME", "", "WEBSITE_HOSTNAME must hold")]
    [InlineData("TENDERFLOW_DATA", "/proc/none", "--data")]
    public async Task What_is_set_wrong_ends_it_at_once_with_one_plain_line_and_the_port_never_opens(
        string name, string value, string words)
    {
        using var folder = new TemporaryFolder();

        var (code, lines) = await HandlerProcess.RunAsync(folder.Path, (name, value));

        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(lines, line => line.Length > 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_ends_it_before_the_port_opens()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "tenderflow.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var (code, lines) = await HandlerProcess.RunAsync(folder.Path);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.Contains("is damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_open_there_are_no_sample_people()
    {
        using var folder = new TemporaryFolder();
        using var handler = await HandlerProcess.StartAsync(folder.Path, ("WEBSITE_HOSTNAME", "tenders.example"));
        using var http = new HttpClient { BaseAddress = handler.Address };
        http.DefaultRequestHeaders.Add("Authorization", "Sample asha.patel@riverside.example");

        using var answer = await http.GetAsync("/app/api/tenders", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
