using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace TenderFlow.TestKit.OrchestratorRules;

/// <summary>
/// Holds the rule that an orchestrator does the same on every replay against compiled code: classes and functions,
/// with all that compilers make of them (state machines of async methods, lambdas), base classes of ours and methods of
/// ours that they call.
/// </summary>
public static class OrchestratorCode
{
    private const string Durable = "TenderFlow.Durable";

    /// <summary>Everything in the orchestrators of some assemblies that a replay could do differently.</summary>
    /// <param name="assemblies">Paths of compiled assemblies; calls are followed from each to all others.</param>
    /// <returns>A line each: orchestrator, method, what is used, what to do instead.</returns>
    public static IReadOnlyList<string> Breaches(params string[] assemblies) => Look(assemblies).Breaches;

    /// <summary>The orchestrators that were found, by name; a function by the name of its method.</summary>
    public static IReadOnlyList<string> Found(params string[] assemblies) => Look(assemblies).Orchestrators;

    private static (List<string> Breaches, List<string> Orchestrators) Look(string[] assemblies)
    {
        var files = assemblies.Select(path => new CodeFile(path)).ToList();
        try
        {
            var orchestrators = files.SelectMany(file => Classes(file, files).Concat(Functions(file))).ToList();
            var breaches = orchestrators.SelectMany(o => new OrchestratorWalk(files, o.Name).From(o.Roots)).Distinct();
            return ([.. breaches], [.. orchestrators.Select(o => o.Name)]);
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static IEnumerable<(string Name, List<Place> Roots)> Classes(CodeFile file, List<CodeFile> all) =>
        from type in file.Types
        let line = Line(type, all)
        where line.Exists(IsOrchestrator) && !type.StartsWith(Durable + ".Func", StringComparison.Ordinal)
        let own = line.Where(t => !IsOrchestrator(t))
        let roots = own.SelectMany(t => all.SelectMany(f => f.Methods(t).Select(m => new Place(f, m)))).ToList()
        where roots.Count > 0
        select (type, roots);

    private static bool IsOrchestrator(string type) =>
        type is Durable + ".TaskOrchestrator`2" or Durable + ".ITaskOrchestrator";

    /// <summary>A type and all above it that is known.</summary>
    private static List<string> Line(string type, List<CodeFile> all)
    {
        var line = new List<string> { type };
        for (var next = 0; next < line.Count; next++)
        {
            var home = all.Find(file => file.Types.Contains(line[next], StringComparer.Ordinal));
            line.AddRange(home is null ? [] : home.Above(line[next]).Except(line, StringComparer.Ordinal));
        }

        return line;
    }

    /// <summary>Functions that are registered where they stand: the delegate is the last one made before the call.</summary>
    private static IEnumerable<(string Name, List<Place> Roots)> Functions(CodeFile file)
    {
        foreach (var method in file.Types.SelectMany(file.Methods))
        {
            int? function = null;
            foreach (var instruction in file.Code(method))
            {
                if (instruction.Code == OpCodes.Ldftn)
                {
                    function = instruction.Token;
                }
                else if (instruction.Token != 0
                    && file.MemberOf(instruction.Token) is { Type: Durable + ".DurableTaskRegistry" } call)
                {
                    if (call.Name == "AddOrchestratorFunc" && function is { } token && Own(token) is { } own)
                    {
                        yield return ($"{file.MemberOf(token)?.Type}.{file.MemberOf(token)?.Name}", [new(file, own)]);
                    }

                    function = null;
                }
            }
        }
    }

    private static MethodDefinitionHandle? Own(int token) =>
        MetadataTokens.EntityHandle(token) is { Kind: HandleKind.MethodDefinition } handle
            ? (MethodDefinitionHandle)handle
            : null;
}

/// <summary>A method in an assembly.</summary>
internal sealed record Place(CodeFile File, MethodDefinitionHandle Method);
