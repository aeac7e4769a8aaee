using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace TenderFlow.Durable.Functions.Tests.Protocol;

/// <summary>Which fields of a message on the wire our own definition does not know, as <c>Message.number</c>.</summary>
internal static class UnreadFields
{
    public static IEnumerable<string> Of(MessageDescriptor message, byte[] bytes)
    {
        var input = new CodedInputStream(bytes);
        List<string> unread = [];
        while (input.ReadTag() is not 0 and var tag)
        {
            var number = WireFormat.GetTagFieldNumber(tag);
            var field = message.FindFieldByNumber(number);
            if (field is null)
            {
                unread.Add($"{message.Name}.{number}");
                input.SkipLastField();
            }
            else if (field.FieldType == FieldType.Message)
            {
                unread.AddRange(Of(field.MessageType, input.ReadBytes().ToByteArray()));
            }
            else
            {
                input.SkipLastField();
            }
        }

        return unread.Distinct(StringComparer.Ordinal);
    }
}
