using AngleSharp.Html.Parser;
using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Templates;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Composition;

public class MessageCompositionTests
{
    private const string Template = """
        ---
        name: Sample
        class: service
        subject: ((senderName)): ((tender))
        why: You asked about “((tender))”.
        action: See the tender -> ((link))
        values:
          tender: Lunch | Lunch clubs
          missing (list, optional): - | Your price; Your name
          answers (pairs): Q = A | Q = A
          link (link): /a | /a/b
        ---
        You have **7 days**.

        ((?missing))
        You still need:

        ((missing))
        ((/missing))
        ((!missing))
        Nothing is missing.
        ((/missing))

        ((answers))
        """;

    [Fact]
    public void The_text_part_reads_from_greeting_to_signature() => Assert.Equal(
        """
        Hello Sam Okafor,

        You asked about “Lunch clubs”.

        You have 7 days.

        You still need:

        - Your price
        - Your name

        Is there parking?
        Yes.
        For ten cars.

        Need help? Call Asha Patel on 01632 960 001, or write to asha.patel@riverside.example.

        See the tender:
        https://tenders.example.org/tenders/42

        Riverside Council

        """.ReplaceLineEndings("\n"),
        Render(Values()).TextBody);

    [Fact]
    public void The_HTML_part_says_the_same_as_the_text_part()
    {
        var message = Render(Values());

        var html = new HtmlParser().ParseDocument(message.HtmlBody);

        Assert.Equal("en-GB", html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Riverside Council: Lunch clubs", html.Title);
        Assert.Equal(["Your price", "Your name"], html.QuerySelectorAll("li").Select(li => li.TextContent));
        Assert.Equal("https://tenders.example.org/tenders/42", html.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Empty(html.QuerySelectorAll("table, img, script"));
        Assert.All(
            message.TextBody.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("https:", StringComparison.Ordinal)),
            line => Assert.Contains(line.TrimStart('-', ' ').TrimEnd(':'), html.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_absent_list_shows_the_other_section()
    {
        var values = Values();
        values["missing"] = Array.Empty<string>();

        var text = Render(values).TextBody;

        Assert.Contains("Nothing is missing.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("still need", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tender", null, "missing")]
    [InlineData("tender", 5, "must be a Text")]
    [InlineData("missing", "one", "must be a List")]
    [InlineData("colour", "red", "takes no value")]
    [InlineData("link", "https://evil.example/", "path")]
    [InlineData("link", "//evil.example/", "path")]
    [InlineData("link", "/\\evil.example/", "path")]
    [InlineData("link", "javascript:alert(1)", "path")]
    public void A_wrong_value_is_refused_with_the_template_name(string name, object? value, string expected)
    {
        var values = Values();
        values[name] = value;

        var error = Assert.Throws<TemplateError>(() => Render(values));

        Assert.Contains("Sample", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("**bold** [link](https://evil.example) # head")]
    [InlineData("((senderName)) ((?missing)) {{x}}")]
    [InlineData("\"><a href='javascript:alert(1)'>x</a>")]
    [InlineData("&lt;b&gt; &amp; &#60;")]
    public void A_value_never_acts_as_HTML_or_Markdown_or_placeholder(string hostile)
    {
        var values = Values();
        values["tender"] = hostile;
        values["missing"] = new[] { hostile };
        values["answers"] = new[] { new LabelledText(hostile, hostile) };

        var message = Render(values);
        var html = new HtmlParser().ParseDocument(message.HtmlBody);

        Assert.Contains(hostile, message.TextBody, StringComparison.Ordinal);
        Assert.Equal(hostile, html.QuerySelector("li")!.TextContent);
        Assert.Empty(html.QuerySelectorAll("script, img, b, h1"));
        Assert.Equal(
            ["tel:01632960001", "mailto:asha.patel@riverside.example", "https://tenders.example.org/tenders/42"],
            html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_value_keeps_to_its_line_and_loses_its_hidden_characters()
    {
        var values = Values();
        values["tender"] = "Lunch\r\nBcc: all@example.org\u202Etxt\u0000\u2028clubs";

        var message = Render(values);

        Assert.Equal("Riverside Council: Lunch Bcc: all@example.orgtxt clubs", message.Subject);
    }

    [Fact]
    public void A_long_name_is_cut_in_the_subject_and_whole_in_the_text()
    {
        var values = Values();
        var name = string.Join(' ', Enumerable.Repeat("befriending", 30));
        values["tender"] = name;

        var message = Render(values);

        Assert.InRange(message.Subject.Length, 60, 150);
        Assert.EndsWith("befriending…", message.Subject, StringComparison.Ordinal);
        Assert.Contains(name, message.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01632 960 001", null, "Need help? Call Asha Patel on 01632 960 001.")]
    [InlineData(null, "asha@riverside.example", "Need help? Write to Asha Patel at asha@riverside.example.")]
    [InlineData("the front desk", " ", "Need help? Call Asha Patel on the front desk.")]
    public void Whoever_can_help_is_named_with_what_we_know(string? phone, string? email, string expected)
    {
        var frame = Frames.Usual with { Helper = new HelpPerson("Asha Patel", phone, email) };

        Assert.Contains(expected, Composition.Render("Sample", Values(), frame).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_anyone_to_ask_is_refused() => Assert.Throws<TemplateError>(() =>
        Composition.Render("Sample", Values(), Frames.Usual with { Helper = new HelpPerson("Asha Patel", null, null) }));

    [Fact]
    public void An_offer_without_a_way_to_stop_is_refused_MSG_1()
    {
        var offer = TemplateFile.Read("Sample", Template.Replace("service", "offer", StringComparison.Ordinal));
        var composition = new MessageComposition(new TemplateLibrary([offer]));

        Assert.Throws<TemplateError>(() => composition.Render("Sample", Values(), Frames.Usual with { StopPath = null }));
    }

    [Fact]
    public void A_message_with_a_date_carries_a_calendar_entry_and_a_link_to_it_MSG_10()
    {
        var message = Composition.Render("Sample", Values(), Frames.Usual with { Calendar = Frames.ClosingDate });

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", message.Calendar, StringComparison.Ordinal);
        Assert.Contains("https://tenders.example.org/tenders/42/closing-date.ics", message.TextBody, StringComparison.Ordinal);
    }

    private static MessageComposition Composition { get; } = new(new TemplateLibrary([TemplateFile.Read("Sample", Template)]));

    private static ComposedMessage Render(Dictionary<string, object?> values) => Composition.Render("Sample", values, Frames.Usual);

    private static Dictionary<string, object?> Values() => new(StringComparer.Ordinal)
    {
        ["tender"] = "Lunch clubs",
        ["missing"] = new[] { "Your price", "Your name" },
        ["answers"] = new[] { new LabelledText("Is there parking?", "Yes.\r\nFor ten cars.") },
        ["link"] = "/tenders/42",
    };
}
