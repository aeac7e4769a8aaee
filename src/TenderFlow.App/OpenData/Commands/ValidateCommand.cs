using System.CommandLine;
using TenderFlow.App.OpenData.Validation;

namespace TenderFlow.App.OpenData.Commands;

/// <summary><c>ocds validate FILE</c>: 0 when a file keeps to the standard, else 1 and a list of what is wrong.</summary>
internal static class ValidateCommand
{
    private const int MostShown = 1000;

    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A release, a release package or a record package." };
        var validate = new Command("validate", "Check a file against OCDS 1.1 and the extensions it declares.") { file };
        validate.SetAction(words =>
        {
            var path = words.GetValue(file)!;
            var result = OcdsValidation.Check(JsonFile.Bytes(path));
            foreach (var address in result.UnknownExtensions)
            {
                Console.Error.WriteLine($"We do not have the extension {address}. Its fields were not checked.");
            }

            foreach (var problem in result.Problems.Take(MostShown))
            {
                Console.Out.WriteLine(problem);
            }

            Console.Out.WriteLine(Summary(path, result));
            return result.IsValid ? 0 : 1;
        });
        return validate;
    }

    private static string Summary(string path, ValidationResult result) => result switch
    {
        { IsValid: true, Count: 1 } => $"{path} is valid. It is {OcdsKinds.Words(result.Kind)}.",
        { IsValid: true } => $"{path} is valid. It is {OcdsKinds.Words(result.Kind)} with {result.Count} entries.",
        { Problems.Count: 1 } => $"{path} is not valid. 1 thing is wrong.",
        { Problems.Count: > MostShown } =>
            $"{path} is not valid. {result.Problems.Count} things are wrong. The first {MostShown} are shown.",
        _ => $"{path} is not valid. {result.Problems.Count} things are wrong.",
    };
}
