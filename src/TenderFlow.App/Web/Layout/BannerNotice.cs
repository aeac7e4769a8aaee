namespace TenderFlow.App.Web.Layout;

/// <summary>A line below the header, such as "Practice: nothing here is real".</summary>
/// <param name="Tag">One word in a box.</param>
/// <param name="Text">The sentence, from the request; null hides the line.</param>
public sealed record BannerNotice(string Tag, Func<HttpContext, string?> Text);
