using TenderFlow.App.Documents;
using Xunit;

namespace TenderFlow.App.Tests.Documents;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1 KB")]
    [InlineData(12_700, "12 KB")]
    [InlineData(1_023_000, "999 KB")]
    [InlineData(1_024_000, "1 MB")]
    [InlineData(2_516_582, "2.4 MB")]
    [InlineData(500L * 1024 * 1024, "500 MB")]
    [InlineData(1_073_741_824, "1 GB")]
    [InlineData(long.MaxValue, "8388608 TB")]
    public void A_size_is_said_as_people_know_it(long bytes, string words) =>
        Assert.Equal(words, FileSize.InWords(bytes));
}
