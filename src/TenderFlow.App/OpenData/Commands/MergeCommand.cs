using System.CommandLine;
using System.Text.Json;
using TenderFlow.App.OpenData.Json;
using TenderFlow.App.OpenData.Merging;

namespace TenderFlow.App.OpenData.Commands;

/// <summary><c>ocds merge FILE…</c>: releases in, one compiled or versioned release out.</summary>
internal static class MergeCommand
{
    public static Command Build()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Releases or release packages of one process.",
            Arity = ArgumentArity.OneOrMore,
        };
        var versioned = new Option<bool>("--versioned") { Description = "Show the history of every field." };
        var schema = new Option<string?>("--schema") { Description = "A schema of releases whose rules count instead." };
        var merge = new Command("merge", "Merge releases into one.") { files, versioned, schema };
        merge.SetAction(words =>
        {
            var source = ReleaseSource.Of([.. words.GetValue(files)!.Select(file => (file, JsonFile.Read(file)))]);
            var rules = words.GetValue(schema) is { } own ? MergeRules.Of(new(JsonFile.Read(own))) : source.Rules;
            var merger = ReleaseMerger.Merge(source.Releases, rules);
            var result = words.GetValue(versioned) ? merger.Versioned() : merger.Compiled();
            Console.Out.WriteLine(JsonSerializer.Serialize(result, Written.Indented));
            foreach (var warning in merger.Warnings)
            {
                Console.Error.WriteLine(warning);
            }
        });
        return merge;
    }
}
