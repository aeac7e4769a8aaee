namespace TenderFlow.App.Documents;

/// <summary>Tells a full disk from other trouble with files.</summary>
internal static class DiskFull
{
    private const int NoSpaceOnLinux = 28;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);

    public static bool Explains(IOException error) => error.HResult switch
    {
        DiskFullOnWindows or HandleDiskFullOnWindows => OperatingSystem.IsWindows(),
        NoSpaceOnLinux => !OperatingSystem.IsWindows(),
        QuotaOnLinux => OperatingSystem.IsLinux(),
        QuotaOnMac => OperatingSystem.IsMacOS(),
        _ => false,
    };
}
