using TenderFlow.App.Messages.Composition;
using TenderFlow.App.Messages.Templates;
using TenderFlow.App.Tests.Messages.Composition;
using TenderFlow.Domain.Messages;
using TenderFlow.Domain.PlainLanguage;
using Xunit;

namespace TenderFlow.App.Tests.Messages.Templates;

/// <summary>Every template is held to the plain-language rules with its longest and its shortest real values.</summary>
public class EachTemplateTests
{
    private const int LongestSubject = 65;
    private static readonly TemplateLibrary Library = TemplateLibrary.BuiltIn();

    public static TheoryData<string> Names() => [.. Library.All.Select(template => template.Name)];

    public static TheoryData<string, bool> Renderings() =>
        [.. Library.All.SelectMany(template => new[] { (template.Name, false), (template.Name, true) })];

    [Theory, MemberData(nameof(Renderings))]
    public void It_reads_in_plain_words_PLN_1_PLN_2(string name, bool longest)
    {
        var message = Render(name, longest);

        var findings = PlainLanguageCheck.Of(message.ReadingText, ReadingLimits.ForMessages);

        Assert.True(findings.Count == 0, $"{string.Join('\n', findings.Select(f => $"{f.Kind} {f.Reason} {f.Text}"))}\n\n{message.ReadingText}");
    }

    [Theory, MemberData(nameof(Renderings))]
    public void Nothing_is_left_to_fill_in(string name, bool longest)
    {
        var message = Render(name, longest);

        Assert.All([message.Subject, message.TextBody, message.HtmlBody], text =>
        {
            Assert.DoesNotContain("((", text, StringComparison.Ordinal);
            Assert.DoesNotContain("))", text, StringComparison.Ordinal);
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_shortest_subject_fits_a_small_screen_PLN_1(string name) =>
        Assert.InRange(Render(name, longest: false).Subject.Length, 10, LongestSubject);

    [Theory, MemberData(nameof(Names))]
    public void Its_subject_says_who_writes_or_what_it_is_about(string name)
    {
        var subject = Library.Get(name).Subject;

        Assert.True(
            subject.StartsWith("((senderName)): ", StringComparison.Ordinal)
                || subject.Contains("((tender))", StringComparison.Ordinal)
                || subject.Contains("((contract))", StringComparison.Ordinal),
            subject);
    }

    [Theory, MemberData(nameof(Renderings))]
    public void A_named_person_comes_before_any_link(string name, bool longest)
    {
        var text = Render(name, longest).TextBody;
        var link = text.IndexOf("https://", StringComparison.Ordinal);

        Assert.InRange(text.IndexOf("Call Asha Patel on 01632 960 001", StringComparison.Ordinal), 1, link < 0 ? int.MaxValue : link);
    }

    [Theory, MemberData(nameof(Names))]
    public void Only_an_offer_says_how_to_stop_it_MSG_1(string name)
    {
        var message = Render(name, longest: true);

        Assert.Equal(message.Class == MessageClass.Offer, message.TextBody.Contains("Stop these offers", StringComparison.Ordinal));
        Assert.Equal(message.Class == MessageClass.Offer, message.StopLink is not null);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_holds_no_times_that_read_as_a_machine_wrote_them_TZ_7(string name)
    {
        var template = Library.Get(name);

        Assert.DoesNotMatch(@"\b(noon|midnight|12pm|12am|[0-2]\d:[0-5]\d)\b(?!pm|am)", $"{template.Why} {template.Body} {template.Subject}");
    }

    private static ComposedMessage Render(string name, bool longest)
    {
        var template = Library.Get(name);
        return new MessageComposition(Library).Render(
            name, longest ? TemplateSamples.Longest(template) : TemplateSamples.Shortest(template), Frames.Usual);
    }
}
