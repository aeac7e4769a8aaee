using System.Text.Json;

namespace TenderFlow.App.Tests.Web;

/// <summary>Texts that have broken other programs, and addresses with the verdict of a reference checker.</summary>
public static class HostileTexts
{
    /// <summary>All of the big list, and some of our own.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Read<string[]>("naughty-strings.json"),
        "a\0b", "\uD800", "tail \uDC00", "\u202Egnp.exe", "\uFEFF", "\u200B", "\n\nleading",
        "</textarea><script>x</script>",
        "\"><img src=x onerror=alert(1)>", new string('9', 5000), "£" + new string('1', 400), "٣", "１２",
    ];

    /// <summary>Addresses and their category, such as ISEMAIL_ERR.</summary>
    public static IReadOnlyList<(string Address, string Category)> Addresses { get; } =
    [
        .. Read<JsonElement[]>("email-addresses-isemail.json").Select(entry =>
            (entry.GetProperty("address").GetString()!, entry.GetProperty("category").GetString()!)),
    ];

    private static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(
            Path.Combine(SourceTree.Root, "tests", "TenderFlow.App.Tests", "Web", "Data", name)))!;
}
