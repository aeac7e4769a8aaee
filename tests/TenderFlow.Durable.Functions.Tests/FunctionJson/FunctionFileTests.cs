using System.Text.Json.Nodes;
using TenderFlow.Durable.Functions.FunctionJson;

namespace TenderFlow.Durable.Functions.Tests.FunctionJson;

/// <summary>The host learns of every orchestrator and activity, and of nothing else.</summary>
public class FunctionFileTests
{
    private static readonly DurableTaskRegistry Registry = new DurableTaskRegistry()
        .AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<int>("Go"))
        .AddActivityFunc<int, int>("Double", (_, n) => 2 * n);

    [Fact]
    public void Each_function_has_one_trigger_and_no_output()
    {
        var files = FunctionFile.Of(Registry);

        Assert.Equal(["Double", "Wait"], files.Select(file => file.FunctionName));
        AssertJson(
            """{"bindings":[{"type":"activityTrigger","direction":"in","name":"input"}]}""", files[0].Json);
        AssertJson(
            """{"bindings":[{"type":"orchestrationTrigger","direction":"in","name":"context"}]}""", files[1].Json);
    }

    [Fact]
    public void A_file_is_written_into_a_folder_with_the_name_of_the_function()
    {
        var folder = Directory.CreateTempSubdirectory("tf-functions-");
        try
        {
            var file = FunctionFile.Of(Registry)[0];
            file.WriteTo(folder.FullName);

            Assert.Equal(file.Json, File.ReadAllText(Path.Combine(folder.FullName, "Double", "function.json")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
