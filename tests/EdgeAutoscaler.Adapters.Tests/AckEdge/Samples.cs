using System.Collections.Immutable;
using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>Values that tests start from.</summary>
internal static class Samples
{
    public const string ClusterId = "c0123456789abcdef0123456789abcdef0";

    public const string Password = "Hello1234!";

    public static DateTimeOffset Now { get; } = new(2023, 10, 26, 10, 22, 32, TimeSpan.Zero);

    public static AccessCredential Credential { get; } =
        new("YourAccessKeyId", new Secret("YourAccessKeySecret"), SecurityToken: null, ExpiresAt: null);

    public static AccessCredential TemporaryCredential { get; } =
        Credential with { SecurityToken = new Secret("STSTOKEN") };

    public static Offer Offer { get; } = new()
    {
        Name = "tiny-telecom",
        InstanceType = "ens.sn1.tiny",
        EnsRegionId = "cn-beijing-telecom",
        ImageId = "m-2QVLO2T8NYgm8CNQVg15gF",
        InternetChargeType = InternetChargeType.BandwidthByDay,
        SystemDiskSize = 20,
        DataDiskSize = 0,
        AutoRenew = true,
        AutoRenewPeriod = 1,
        TimeoutMins = 60,
        Prices = ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 230m),
    };

    public static ScaleOutRequest Request { get; } = new(ClusterId, Offer, new Term(1), Count: 1);
}
