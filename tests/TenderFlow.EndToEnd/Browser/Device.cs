using Microsoft.Playwright;

namespace TenderFlow.EndToEnd.Browser;

/// <summary>What a person holds: a screen of some size, with scripts or without.</summary>
/// <param name="Name">Plain words, for names of tests and pictures.</param>
/// <param name="Width">Width of the screen in CSS pixels.</param>
/// <param name="Height">Height of the screen in CSS pixels.</param>
/// <param name="Scripts">Whether JavaScript runs.</param>
/// <param name="Touch">Whether it is touched, and shows pages as a phone does.</param>
public sealed record Device(string Name, int Width, int Height, bool Scripts = true, bool Touch = false)
{
    public static Device Laptop { get; } = new("laptop", 1280, 800);

    public static Device LaptopWithoutScripts { get; } = new("laptop without scripts", 1280, 800, Scripts: false);

    /// <summary>A small phone: what fits here fits everywhere (WCAG 2.2, reflow at 320 pixels).</summary>
    public static Device Phone { get; } = new("phone", 320, 640, Touch: true);

    public static Device PhoneWithoutScripts { get; } = Phone with { Name = "phone without scripts", Scripts = false };

    public override string ToString() => Name;

    internal BrowserNewContextOptions Options(string baseAddress) => new()
    {
        BaseURL = baseAddress,
        ViewportSize = new() { Width = Width, Height = Height },
        JavaScriptEnabled = Scripts,
        HasTouch = Touch,
        IsMobile = Touch,
        Locale = "en-GB",
        TimezoneId = "Europe/London",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
