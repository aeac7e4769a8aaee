using System.Security.Cryptography;

namespace TenderFlow.App.Platform.Hosting;

/// <summary>A secret of this data folder, made on first use and readable by its owner only. It signs links that need no sign-in.</summary>
public static class DataSecret
{
    private const int Bytes = 32;

    /// <summary>Reads the secret, or makes it.</summary>
    public static byte[] Of(AppSettings settings)
    {
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
