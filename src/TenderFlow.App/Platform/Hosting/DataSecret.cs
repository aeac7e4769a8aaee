using System.Security.Cryptography;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>A secret of this data folder, made on first use and readable by its owner only. It signs links that need no sign-in.</summary>
public static class DataSecret
{
    private const int Bytes = 32;

    /// <summary>The setting that holds the secret when several instances must share one: at least 32 random bytes, in base64.</summary>
    public const string Setting = "TENDERFLOW_SECRET";

    /// <summary>Reads the secret that instances share; null when there is none.</summary>
    /// <exception cref="DomainError">It is no base64, or too short.</exception>
    public static byte[]? Shared(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length >= Bytes
            ? bytes[..length]
            : throw new DomainError(new Refusal(
                "SET-1", "", $"Set {Setting} to at least {Bytes} random bytes in base64: openssl rand -base64 {Bytes}"));
    }

    /// <summary>Reads the secret, or makes it.</summary>
    public static byte[] Of(AppSettings settings)
    {
        if (settings.Secret is { } shared)
        {
            return shared;
        }

        var file = settings.PathOf("secret.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(settings.DataFolder);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var stream = new FileStream(file, options);
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
        }

        return File.ReadAllBytes(file);
    }
}
