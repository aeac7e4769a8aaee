using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>The browser harness itself: a test that cannot fail would prove nothing about our pages.</summary>
public sealed class HarnessTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Head = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>A tiny page</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        """;

    private const string Good = Head + """
        <body><main><h1>Hello</h1><p id="scripts">off</p>
        <script>document.getElementById("scripts").textContent = "on";</script></main></body></html>
        """;

    private const string Bad = Head + """<body><main><h1>Hello</h1><input type="text"></main></body></html>""";

    public static TheoryData<Device, string> Devices => new()
    {
        { Device.Laptop, "on" },
        { Device.LaptopWithoutScripts, "off" },
        { Device.Phone, "on" },
        { Device.PhoneWithoutScripts, "off" },
    };

    [Theory, MemberData(nameof(Devices), DisableDiscoveryEnumeration = true)]
    public async Task A_page_opens_on_every_device_with_scripts_on_or_off(Device device, string scripts)
    {
        await using var site = await TinySite.StartAsync(("/", Good));
        var page = await OpenAsync(site.Address, device);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#scripts")).ToHaveTextAsync(scripts);
        Assert.Equal(device.Width, page.ViewportSize!.Width);
    }

    [Fact]
    public async Task Axe_passes_a_good_page_and_names_the_fault_of_a_bad_one()
    {
        await using var site = await TinySite.StartAsync(("/good", Good), ("/bad", Bad));
        var page = await OpenAsync(site.Address, Device.Laptop);
        await page.GotoAsync("/good");
        await page.ShouldBeAccessibleAsync();
        await page.GotoAsync("/bad");
        var found = await Assert.ThrowsAnyAsync<XunitException>(page.ShouldBeAccessibleAsync);
        Assert.Contains("label (critical)", found.Message, StringComparison.Ordinal);
        Assert.Contains("""<input type="text">""", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_error_and_a_script_error_are_seen()
    {
        await using var site = await TinySite.StartAsync(("/", Head + "<script>throw new Error('oh')</script>"));
        var page = await OpenAsync(site.Address, Device.Laptop);
        await page.GotoAsync("/");
        await page.GotoAsync("/broken");
        Assert.Collection(
            TakeFaults(),
            fault => Assert.Contains("script error", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("500 from", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_is_a_png_file_under_a_safe_name()
    {
        await using var site = await TinySite.StartAsync(("/", Good));
        var page = await OpenAsync(site.Address, Device.Phone);
        await page.GotoAsync("/");
        var file = await page.PictureAsync("a/tiny: page");
        try
        {
            Assert.Equal("a_tiny__page.png", Path.GetFileName(file));
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(file)[..4]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
