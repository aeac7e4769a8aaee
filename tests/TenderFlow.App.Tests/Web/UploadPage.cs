using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using TenderFlow.App.Web.Forms;

namespace TenderFlow.App.Tests.Web;

/// <summary>A page whose form carries files of up to 3 MB.</summary>
[Route("/practice/upload")]
[AcceptsFiles(3)]
public sealed class UploadPage : FormPage
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Form>(0);
        builder.AddComponentParameter(1, nameof(Form.Errors), Errors);
        builder.AddComponentParameter(2, nameof(Form.Files), true);
        builder.AddComponentParameter(3, nameof(Form.OnPost), EventCallback.Factory.Create(this, Save));
        builder.CloseComponent();
    }

    private void Save() => GoTo($"/practice/received/{PostedForm.Of(Http).Files.Sum(file => file.Length)}");
}
