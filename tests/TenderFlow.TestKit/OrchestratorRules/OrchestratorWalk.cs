using System.Reflection.Emit;

namespace TenderFlow.TestKit.OrchestratorRules;

/// <summary>Walks through all code of ours that an orchestrator can come to.</summary>
internal sealed class OrchestratorWalk(List<CodeFile> files, string orchestrator)
{
    private readonly HashSet<Place> _seen = [];
    private readonly Queue<Place> _open = [];
    private readonly List<string> _breaches = [];

    public IReadOnlyList<string> From(IEnumerable<Place> roots)
    {
        foreach (var root in roots)
        {
            Visit(root);
        }

        while (_open.TryDequeue(out var place))
        {
            Look(place);
        }

        return _breaches;
    }

    private void Visit(Place place)
    {
        var method = place.File.Data.GetMethodDefinition(place.Method);
        // What a class sets up before it is used is fixed once and for all; reading it later is looked at.
        if (place.File.Data.GetString(method.Name) != ".cctor" && _seen.Add(place))
        {
            _open.Enqueue(place);
        }
    }

    private void Look(Place place)
    {
        var file = place.File;
        var method = file.Data.GetMethodDefinition(place.Method);
        var type = file.NameOf(method.GetDeclaringType());
        var name = file.Data.GetString(method.Name);
        // The body of an async method or an iterator stands in a type that is named after it.
        foreach (var machine in file.Types.Where(
            t => t.StartsWith($"{type}+<{name}>d", StringComparison.Ordinal)).SelectMany(file.Methods))
        {
            Visit(new(file, machine));
        }

        Instruction? before = null;
        foreach (var instruction in file.Code(place.Method))
        {
            if (instruction.Token != 0 && file.MemberOf(instruction.Token) is { } used)
            {
                Judge(used, instruction, before, file, $"{type}.{name}");
                Follow(used);
            }

            before = instruction;
        }
    }

    private void Judge(Member used, Instruction instruction, Instruction? before, CodeFile file, string where)
    {
        var instead = ForbiddenCalls.Instead(used)
            ?? (ForbiddenCalls.LeavesTheThread(used, before) ? "stay on the orchestrator's own thread" : null);
        var isStatic = instruction.Code == OpCodes.Ldsfld || instruction.Code == OpCodes.Stsfld
            || instruction.Code == OpCodes.Ldsflda;
        if (isStatic && file.MutableStatic(instruction.Token) is { } field && !IsMadeByCompiler(field))
        {
            instead = "make it readonly, or take it as input";
        }

        if (instead is not null)
        {
            _breaches.Add($"{orchestrator}: {where} uses {used.Type}.{used.Name}; {instead}.");
        }
    }

    private void Follow(Member used)
    {
        // What the context does is the engine's business; all else of ours has to keep the rules.
        if (!used.Type.StartsWith("TenderFlow.Durable.", StringComparison.Ordinal)
            || used.Type.StartsWith("TenderFlow.Durable.Tests.", StringComparison.Ordinal))
        {
            foreach (var file in files)
            {
                foreach (var method in file.Methods(used.Type, used.Name))
                {
                    Visit(new(file, method));
                }
            }
        }
    }

    private static bool IsMadeByCompiler(Member field) =>
        field.Name.StartsWith('<') || field.Type.Contains("+<", StringComparison.Ordinal);
}
