using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace TenderFlow.TestKit.OrchestratorRules;

/// <summary>One instruction of compiled code.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Token">What it does it to, as a number of the metadata; 0 if nothing that has one.</param>
internal sealed record Instruction(OpCode Code, int Token);

/// <summary>Reads compiled code instruction by instruction.</summary>
internal static class IlCode
{
    private const int TwoBytes = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(obj: null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>All instructions of a method, in the order in which they stand.</summary>
    public static IEnumerable<Instruction> Read(BlobReader il)
    {
        var instructions = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            int first = il.ReadByte();
            var code = Codes[first == TwoBytes ? (TwoBytes << 8) | il.ReadByte() : first];
            instructions.Add(new(code, Token(ref il, code.OperandType)));
        }

        return instructions;
    }

    private static int Token(ref BlobReader il, OperandType operand)
    {
        switch (operand)
        {
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType:
                return il.ReadInt32();
            case OperandType.InlineNone:
                break;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                il.Offset += 1;
                break;
            case OperandType.InlineVar:
                il.Offset += 2;
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                il.Offset += 8;
                break;
            case OperandType.InlineSwitch:
                var targets = il.ReadInt32();
                il.Offset += 4 * targets;
                break;
            default:
                il.Offset += 4;
                break;
        }

        return 0;
    }
}
