using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TenderFlow.App.People.SignIn.Platform;
using TenderFlow.TestKit;
using Xunit;

namespace TenderFlow.App.Tests.People.SignIn;

public class PlatformSignInTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Asha = "asha.patel@riverside.example";
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    [Theory]
    [InlineData("True", "tenders", Tenant, true)]
    [InlineData("true", "tenders", Tenant, true)]
    [InlineData("False", "tenders", Tenant, false)]
    [InlineData(null, "tenders", Tenant, false)]
    [InlineData("True", null, Tenant, false)]
    [InlineData("True", "tenders", null, false)]
    [InlineData("True", "tenders", " ", false)]
    public void The_headers_count_only_where_the_platform_says_so_and_the_tenant_is_known(
        string? enabled, string? site, string? tenant, bool on) =>
        Assert.Equal(on, PlatformSignIn.From(name => name switch
        {
            PlatformSignIn.EnabledByPlatform => enabled,
            PlatformSignIn.SiteName => site,
            PlatformSignIn.TenantSetting => tenant,
            _ => null,
        }).IsOn);

    [Fact]
    public async Task A_forged_header_is_nothing_but_text_when_the_platform_signs_nobody_in()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(app, Header, Says(Asha)));
    }

    [Fact]
    public async Task A_commissioner_whom_the_platform_signed_in_is_let_in()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(app, Header, Says(Asha)));
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(app, Header, Says(Asha.ToUpperInvariant())));
    }

    public static TheoryData<string> Others => [
        Says(Asha, tenant: "99999999-2222-3333-4444-555555555555"),
        Says(Asha, tenant: null),
        Says(Asha, provider: "google"),
        Says("mary@eastfieldlunch.example"),
        Says("nobody@riverside.example"),
        Says(""),
        "",
        "not base64",
        Convert.ToBase64String("not json"u8),
        Convert.ToBase64String("null"u8),
        Convert.ToBase64String("{\"auth_typ\":\"aad\",\"claims\":[null]}"u8),
    ];

    [Theory, MemberData(nameof(Others))]
    public async Task Nobody_else_is_let_in_by_the_header(string value)
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(app, Header, value));
    }

    [Fact]
    public async Task The_name_headers_alone_let_nobody_in()
    {
        await using var app = await StartAsync();
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(app, "X-MS-CLIENT-PRINCIPAL-NAME", Asha));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        configure: builder => builder.Services.AddSingleton(new PlatformSignIn(true, Tenant)));

    private static async Task<HttpStatusCode> OpenAsync(TestApp app, string header, string value)
    {
        using var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var answer = await visitor.Http.GetAsync("/launch");
        return answer.StatusCode;
    }

    private static string Says(string email, string? tenant = Tenant, string provider = "aad") =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            auth_typ = provider,
            name_typ = "name",
            role_typ = "roles",
            claims = new[]
            {
                new { typ = "preferred_username", val = email },
                new { typ = "http://schemas.microsoft.com/identity/claims/tenantid", val = tenant ?? "" },
                new { typ = "roles", val = "Commissioner" },
            },
        })));
}
