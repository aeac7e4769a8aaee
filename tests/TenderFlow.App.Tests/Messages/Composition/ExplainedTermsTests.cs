using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Templates;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Composition;

public class ExplainedTermsTests
{
    [Fact]
    public void A_term_is_explained_where_a_message_first_uses_it_PLN_7()
    {
        var message = Change("The DPS now has two lots.", "More groups can join the DPS. A call-off comes later.");

        Assert.Contains("The DPS (an open list that you can join) now has two lots.", message.TextBody);
        Assert.Contains("<br>The DPS (an open list that you can join) now has two lots.", message.HtmlBody);
        Assert.Contains("More groups can join the DPS. A call-off (an order made under a larger deal) comes later.", message.TextBody);
    }

    [Fact]
    public void A_term_that_its_writer_explains_is_left_alone_PLN_7() =>
        Assert.Contains("The DPS (our open list) is new.", Change("The DPS (our open list) is new.", "You can join.").TextBody);

    private static ComposedMessage Change(string changed, string reason)
    {
        var library = TemplateLibrary.BuiltIn();
        var values = TemplateSamples.Longest(library.Get("TenderChanged"));
        values["changes"] = new[] { new LabelledText("What we ask", changed) };
        values["reason"] = reason;
        return new MessageComposition(library).Render("TenderChanged", values, TemplateSamples.Frame);
    }
}
