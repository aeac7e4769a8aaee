using System.Reflection;

namespace TenderFlow.Durable;

/// <summary>
/// Makes a class from a service provider: registered ones from there, others through their constructor.
/// </summary>
internal static class Activation
{
    internal static T Of<T>(IServiceProvider services) where T : class =>
        services.GetService(typeof(T)) as T ?? (T)Constructor<T>.Only.Invoke(Arguments<T>(services));

    private static object[] Arguments<T>(IServiceProvider services) =>
        [.. Constructor<T>.Parameters.Select(parameter => services.GetService(parameter.ParameterType)
            ?? throw new InvalidOperationException(
                $"{typeof(T).Name} asks for {parameter.ParameterType.Name}, which is not registered."))];

    private static class Constructor<T>
    {
        internal static readonly ConstructorInfo Only = typeof(T).GetConstructors() is [var only]
            ? only
            : throw new InvalidOperationException($"{typeof(T).Name} must have exactly one public constructor.");

        internal static readonly ParameterInfo[] Parameters = Only.GetParameters();
    }
}
