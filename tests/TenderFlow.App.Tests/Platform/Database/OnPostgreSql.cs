using TenderFlow.TestKit;
using TenderFlow.TestKit.Servers;
using Xunit;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(TenderFlow.App.Tests.Platform.Database.ServersOfTheseTests))]

namespace TenderFlow.App.Tests.Platform.Database;

/// <summary>All tests of a class that bears this keep their records in PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OnPostgreSqlAttribute : Attribute;

/// <summary>Gives each test the database that its class asks for, and stops the servers when all tests are done.</summary>
public sealed class ServersOfTheseTests : IAsyncDisposable
{
    public ServersOfTheseTests() => TestApp.OnPostgreSql = () =>
        TestContext.Current.TestClass is IXunitTestClass { Class: var type }
        && type.IsDefined(typeof(OnPostgreSqlAttribute), inherit: false);

    public async ValueTask DisposeAsync()
    {
        await PostgreSqlServer.StopAsync();
        await AzuriteServer.StopAsync();
    }
}
