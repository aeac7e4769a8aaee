namespace TenderFlow.App.People.SignIn.Platform;

/// <summary>
/// Whether App Service signs people in before a request reaches us. Only then may its headers be believed: it takes away any
/// that a caller made up. Without it they are nothing but text from outside.
/// </summary>
/// <param name="IsOn">True when the platform says that it signs people in, and we know whose people.</param>
/// <param name="Tenant">The Entra tenant whose people may come in; empty when nobody may.</param>
public sealed record PlatformSignIn(bool IsOn, string Tenant)
{
    /// <summary>The setting that names the Entra tenant of the commissioners.</summary>
    public const string TenantSetting = "TENDERFLOW_ENTRA_TENANT";

    /// <summary>Set by the platform, and by nobody else, when App Service authentication is on.</summary>
    public const string EnabledByPlatform = "WEBSITE_AUTH_ENABLED";

    /// <summary>Set by the platform on every app it runs; its absence means that this is another machine.</summary>
    public const string SiteName = "WEBSITE_SITE_NAME";

    /// <summary>Where people go to sign in, and come back signed in.</summary>
    public const string LoginPath = "/.auth/login/aad";

    /// <summary>Where people go to sign out.</summary>
    public const string LogoutPath = "/.auth/logout";

    /// <summary>No platform signs anyone in.</summary>
    public static PlatformSignIn Off { get; } = new(false, "");

    /// <summary>Reads what the platform says.</summary>
    /// <param name="read">Gives the value of an environment variable; null when it is not set.</param>
    public static PlatformSignIn From(Func<string, string?> read)
    {
        var tenant = read(TenantSetting)?.Trim() ?? "";
        var on = string.Equals(read(EnabledByPlatform), "true", StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrEmpty(read(SiteName)) && tenant.Length > 0;
        return on ? new(true, tenant) : Off;
    }
}
