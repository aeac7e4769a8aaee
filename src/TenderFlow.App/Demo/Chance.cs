using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TenderFlow.App.Demo;

/// <summary>
/// Chance that can be asked again: each answer follows from the seed and from what is asked, never from how many answers
/// were given before. So a play that was broken off goes on just as it would have gone.
/// </summary>
public sealed class Chance(int seed, string about)
{
    /// <summary>Chance about something smaller.</summary>
    public Chance About(string more) => new(seed, $"{about}/{more}");

    /// <summary>A number from 0 up to, but not, 1.</summary>
    public double Part(string what) => (Bits(what) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number, both ends included.</summary>
    public int Between(string what, int least, int most) => least + (int)(Bits(what) % (ulong)(most - least + 1));

    /// <summary>True in this part of all cases.</summary>
    public bool In(string what, double part) => Part(what) < part;

    /// <summary>One of several.</summary>
    public T Of<T>(string what, IReadOnlyList<T> all) => all[Between(what, 0, all.Count - 1)];

    private ulong Bits(string what) => BinaryPrimitives.ReadUInt64LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{about}/{what}")));
}
