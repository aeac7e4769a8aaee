using TenderFlow.App.Tests.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Platform.Hosting;

/// <summary>What a person at a terminal reads when TenderFlow cannot start: one plain line.</summary>
public class StartTroubleTests
{
    [Fact]
    public async Task A_folder_in_use_and_an_address_in_use_are_said_in_one_line_and_nothing_is_harmed()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        using var serve = await OwnProcess.ServeAsync(folder.Path);
        var address = serve.Address.GetLeftPart(UriPartial.Authority);

        await AssertOneLineAsync("is using the folder", "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
        await AssertOneLineAsync("is using the folder", "demo", "--data", folder.Path);
        await AssertOneLineAsync("is using this address", "serve", "--data", other.Path, "--urls", address);

        using var http = new HttpClient { BaseAddress = serve.Address };
        var page = await http.GetStringAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Contains("Asha Patel", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tenderflow.db")]
    [InlineData("orchestrations.db")]
    [InlineData("demo.json")]
    public async Task A_damaged_file_is_said_in_one_line(string file)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, file), string.Concat(Enumerable.Repeat("Nothing one can read. ", 500)),
            TestContext.Current.CancellationToken);

        await AssertOneLineAsync("is damaged", "serve", "--data", folder.Path, "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public async Task What_is_no_address_is_refused_with_an_example()
    {
        using var folder = new TemporaryFolder();
        var (code, lines) = await OwnProcess.RunAsync("serve", "--data", folder.Path, "--urls", "here");
        Assert.Equal(1, code);
        Assert.Contains("Give --urls an address such as http://127.0.0.1:5080.", lines);
    }

    private static async Task AssertOneLineAsync(string words, params string[] command)
    {
        var (code, lines) = await OwnProcess.RunAsync(command);
        Assert.Contains(words, Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal(1, code);
    }
}
