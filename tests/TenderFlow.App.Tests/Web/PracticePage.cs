using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TenderFlow.App.Web.Components;
using TenderFlow.App.Web.Forms;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Tests.Web;

/// <summary>A page with a form, as slices write them.</summary>
[Route("/practice")]
public sealed class PracticePage : FormPage
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Page>(0);
        builder.AddComponentParameter(1, nameof(Page.Title), "Practice");
        builder.AddComponentParameter(2, nameof(Page.Back), "/before");
        builder.AddComponentParameter(3, nameof(Page.Errors), Errors);
        builder.AddComponentParameter(4, nameof(Page.ChildContent), (RenderFragment)Content);
        builder.CloseComponent();
    }

    private void Content(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Form>(0);
        builder.AddComponentParameter(1, nameof(Form.Errors), Errors);
        builder.AddComponentParameter(2, nameof(Form.OnPost), EventCallback.Factory.Create(this, Save));
        builder.AddComponentParameter(3, nameof(Form.ChildContent), (RenderFragment)Fields);
        builder.CloseComponent();
    }

    private static void Fields(RenderTreeBuilder builder)
    {
        Add(builder, typeof(TextInput), "title", "Title");
        Add(builder, typeof(TextArea), "about", "About");
        Add(builder, typeof(DateInput), "closes", "Closing date");
        Add(builder, typeof(MoneyInput), "worth", "Worth");
    }

    private static void Add(RenderTreeBuilder builder, Type field, string name, string label)
    {
        builder.OpenComponent(0, field);
        builder.AddAttribute(1, nameof(Field.Name), name);
        builder.AddAttribute(2, nameof(Field.Label), label);
        builder.CloseComponent();
    }

    private async Task Save()
    {
        var title = Posted.Line("title", "Write a title.");
        Posted.OptionalLines("about");
        Posted.Date("closes", "the closing date");
        Posted.Money("worth", "what it is worth");
        if (!Errors.Any && await Try(() => Publish(title)))
        {
            GoTo("/practice/done");
        }
    }

    private static Task Publish(string title) => title == "Taken"
        ? throw new DomainError(new Refusal("PUB-9", "title", "Choose another title. This one is taken."))
        : Task.CompletedTask;
}
