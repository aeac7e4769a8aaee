using TenderFlow.App.Messages.Templates;
using TenderFlow.Domain.Messages;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Templates;

public class TemplateFileTests
{
    private const string Good = """
        ---
        name: Sample
        class: offer
        subject: ((senderName)): a short note
        why: You asked about “((tender))”.
        action: See the tender -> ((link))
        values:
          tender: Lunch | Lunch clubs
          missing (list, optional): - | Your price; Your name
          link (link): /a | /a/b
        ---
        Hello.

        ((?missing))
        ((missing))
        ((/missing))
        """;

    [Fact]
    public void A_file_says_what_the_template_is_and_takes()
    {
        var template = TemplateFile.Read("Sample", Good);

        Assert.Equal(MessageClass.Offer, template.Class);
        Assert.Equal(new TemplateAction("See the tender", "link"), template.Action);
        Assert.Equal(new Placeholder("tender", PlaceholderKind.Text, false, false, "Lunch", "Lunch clubs"), template.Placeholders["tender"]);
        Assert.Equal(
            new Placeholder("missing", PlaceholderKind.List, true, false, null, "Your price; Your name"),
            template.Placeholders["missing"]);
    }

    [Theory]
    [InlineData("class: offer", "class: shout", "service or offer")]
    [InlineData("class: offer", "colour: red", "colour")]
    [InlineData("class: offer\n", "", "class")]
    [InlineData("name: Sample", "name: Other", "differ")]
    [InlineData("See the tender -> ((link))", "See the tender", "action")]
    [InlineData("(link):", "(loop):", "kind")]
    [InlineData("  tender: Lunch | Lunch clubs", "  tender: Lunch", "shortest | longest")]
    [InlineData("about “((tender))”", "about “((tendr))”", "tendr")]
    [InlineData("about “((tender))”", "about it", "does not use it")]
    [InlineData("((?missing))\n((missing))\n((/missing))", "((missing))", "may be absent")]
    public void A_mistake_in_a_template_names_the_template_and_the_mistake(string from, string to, string expected)
    {
        var broken = Good.ReplaceLineEndings("\n").Replace(from, to, StringComparison.Ordinal);

        var error = Assert.Throws<TemplateError>(() => TemplateFile.Read("Sample", broken));

        Assert.Contains("Sample", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
