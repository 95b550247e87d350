using System.Globalization;
using System.Net;

namespace EdgeAutoscaler.Simulator.World;

/// <summary>Ids in the form the cloud gives them.</summary>
internal static class Identifiers
{
    public static string Instance(Random random) => "i-5" + random.GetHexString(16, lowercase: true);

    public static string Task(Random random) => "T-" + random.GetHexString(24, lowercase: true);

    public static string Request(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString("D", CultureInfo.InvariantCulture).ToUpperInvariant();
    }

    public static IPAddress PrivateAddress(Random random) =>
        new([10, (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(1, 255)]);
}
