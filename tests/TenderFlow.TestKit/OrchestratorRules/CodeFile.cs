using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TenderFlow.TestKit.OrchestratorRules;

/// <summary>A member that code uses.</summary>
/// <param name="Type">Full name of its type, generic ones with their tick, nested ones after a plus.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Parameters">How many parameters it takes; -1 for a field.</param>
internal readonly record struct Member(string Type, string Name, int Parameters);

/// <summary>One compiled assembly, read without loading it.</summary>
internal sealed class CodeFile : IDisposable
{
    private readonly PEReader _file;
    private readonly Dictionary<(string Type, string Name), List<MethodDefinitionHandle>> _methods = [];
    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);

    public CodeFile(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        Data = _file.GetMetadataReader();
        foreach (var handle in Data.TypeDefinitions)
        {
            var name = NameOf(handle);
            _types[name] = handle;
            foreach (var method in Data.GetTypeDefinition(handle).GetMethods())
            {
                var key = (name, Data.GetString(Data.GetMethodDefinition(method).Name));
                if (!_methods.TryGetValue(key, out var overloads))
                {
                    _methods.Add(key, overloads = []);
                }

                overloads.Add(method);
            }
        }
    }

    public MetadataReader Data { get; }

    public IEnumerable<string> Types => _types.Keys;

    public IEnumerable<MethodDefinitionHandle> Methods(string type) =>
        _types.TryGetValue(type, out var handle)
            ? Data.GetTypeDefinition(handle).GetMethods()
            : Enumerable.Empty<MethodDefinitionHandle>();

    public IEnumerable<MethodDefinitionHandle> Methods(string type, string name) =>
        _methods.TryGetValue((type, name), out var overloads) ? overloads : [];

    /// <summary>The base class and the interfaces of a type, without what they are closed over.</summary>
    public IEnumerable<string> Above(string type)
    {
        var definition = Data.GetTypeDefinition(_types[type]);
        var interfaces = definition.GetInterfaceImplementations().Select(i => Data.GetInterfaceImplementation(i).Interface);
        return interfaces.Prepend(definition.BaseType).Where(above => !above.IsNil).Select(NameOf);
    }

    public IEnumerable<Instruction> Code(MethodDefinitionHandle method)
    {
        var address = Data.GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? [] : IlCode.Read(_file.GetMethodBody(address).GetILReader());
    }

    /// <summary>The member a token stands for; null if it stands for something else.</summary>
    public Member? MemberOf(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var generic = Data.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                return MemberOf(MetadataTokens.GetToken(generic));
            case HandleKind.MethodDefinition:
                var method = Data.GetMethodDefinition((MethodDefinitionHandle)handle);
                return new(
                    NameOf(method.GetDeclaringType()), Data.GetString(method.Name),
                    Count(Data.GetBlobReader(method.Signature)));
            case HandleKind.FieldDefinition:
                var field = Data.GetFieldDefinition((FieldDefinitionHandle)handle);
                return new(NameOf(field.GetDeclaringType()), Data.GetString(field.Name), -1);
            case HandleKind.MemberReference:
                var member = Data.GetMemberReference((MemberReferenceHandle)handle);
                var parameters = member.GetKind() == MemberReferenceKind.Method
                    ? Count(Data.GetBlobReader(member.Signature))
                    : -1;
                return new(NameOf(member.Parent), Data.GetString(member.Name), parameters);
            default:
                return null;
        }
    }

    /// <summary>A static field of this assembly that may change; null for every other token.</summary>
    public Member? MutableStatic(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind != HandleKind.FieldDefinition)
        {
            return null;
        }

        var attributes = Data.GetFieldDefinition((FieldDefinitionHandle)handle).Attributes;
        var isFixed = attributes.HasFlag(System.Reflection.FieldAttributes.InitOnly)
            || attributes.HasFlag(System.Reflection.FieldAttributes.Literal);
        return isFixed ? null : MemberOf(token);
    }

    public string NameOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var type = Data.GetTypeDefinition((TypeDefinitionHandle)handle);
                var own = Data.GetString(type.Name);
                return type.IsNested ? $"{NameOf(type.GetDeclaringType())}+{own}" : Joined(Data.GetString(type.Namespace), own);
            case HandleKind.TypeReference:
                var known = Data.GetTypeReference((TypeReferenceHandle)handle);
                return known.ResolutionScope.Kind == HandleKind.TypeReference
                    ? $"{NameOf(known.ResolutionScope)}+{Data.GetString(known.Name)}"
                    : Joined(Data.GetString(known.Namespace), Data.GetString(known.Name));
            case HandleKind.TypeSpecification:
                return NameOf(Data.GetTypeSpecification((TypeSpecificationHandle)handle));
            default:
                return "";
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>A closed generic type is its class and what it is closed over; only the class is of interest.</summary>
    private string NameOf(TypeSpecification closed)
    {
        var signature = Data.GetBlobReader(closed.Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return "";
        }

        signature.ReadCompressedInteger();
        return NameOf(signature.ReadTypeHandle());
    }

    private static int Count(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger();
    }

    private static string Joined(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
