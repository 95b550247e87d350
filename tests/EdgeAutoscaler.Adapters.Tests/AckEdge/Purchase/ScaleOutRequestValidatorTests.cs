using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class ScaleOutRequestValidatorTests
{
    private static readonly int?[] SystemDisks = [20, 30, 40, 50, 60, 70, 80, 90, 100];
    private static readonly int?[] Terms = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];
    private static readonly int?[] DataDisks =
        [null, 0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200];

    private static readonly Secret Password = new(Samples.Password);

    private static readonly Gen<string> AnyText = Gen.String[Gen.Char[" x"], 0, 2];

    private static readonly Gen<ScaleOutRequest> AnyRequest =
        from texts in Gen.Select(AnyText, AnyText, AnyText, AnyText)
        from count in Gen.Int[-2, 20]
        from term in Gen.Int[-1, 14]
        from charge in Gen.Int[-1, 2]
        from disks in Gen.Select(Gen.Int[0, 12], Gen.Int[-1, 22].Nullable(), Gen.Int[0, 1])
        from renew in Gen.Select(Gen.Bool.Nullable(), Gen.Int[-1, 14].Nullable())
        from timeout in Gen.Int[-1, 90].Nullable()
        select new ScaleOutRequest(
            texts.Item1,
            Samples.Offer with
            {
                InstanceType = texts.Item2,
                EnsRegionId = texts.Item3,
                ImageId = texts.Item4,
                InternetChargeType = (InternetChargeType)charge,
                SystemDiskSize = (disks.Item1 * 10) + disks.Item3,
                DataDiskSize = (disks.Item2 * 10) + disks.Item3,
                AutoRenew = renew.Item1,
                AutoRenewPeriod = renew.Item2,
                TimeoutMins = timeout,
            },
            new Term(term),
            count);

    [Fact]
    public void Violations_AnyRequest_NameExactlyTheFieldsThatBreakARule() =>
        AnyRequest.Sample(request => Assert.Equal(BrokenFields(request).Order(), NamedFields(request).Order()));

    [Fact]
    public void Violations_RequestOfTheDocumentation_AreNone() =>
        Assert.Empty(ScaleOutRequestValidator.Violations(Samples.Request, Password));

    [Theory]
    [InlineData("..")]
    [InlineData("a\nb")]
    public void Violations_ClusterIdThatCannotStandInAPath_IsNamed(string clusterId) =>
        Assert.Single(ScaleOutRequestValidator.Violations(Samples.Request with { ClusterId = clusterId }, Password));

    private static IEnumerable<string> NamedFields(ScaleOutRequest request) =>
        ScaleOutRequestValidator.Violations(request, Password).Select(violation => violation.Split(' ')[0]);

    // The table of the API page, once more and in other words.
    private static IEnumerable<string> BrokenFields(ScaleOutRequest request)
    {
        var offer = request.Offer;
        (string Field, bool Holds)[] rules =
        [
            ("cluster_id", request.ClusterId.Trim() != ""),
            ("worker_instance_type", offer.InstanceType.Trim() != ""),
            ("ens_region_id", offer.EnsRegionId.Trim() != ""),
            ("worker_image_id", offer.ImageId.Trim() != ""),
            ("count", request.Count > 0),
            ("ens_internet_charge_type", (int)offer.InternetChargeType is 0 or 1),
            ("worker_period", Terms.Contains(request.Term.Months)),
            ("worker_system_disk_size", SystemDisks.Contains(offer.SystemDiskSize)),
            ("worker_data_disk_size", DataDisks.Contains(offer.DataDiskSize)),
            ("worker_auto_renew_period", offer.AutoRenewPeriod is { } period ? Enumerable.Range(1, 12).Contains(period) : offer.AutoRenew != true),
            ("timeout_mins", offer.TimeoutMins is null or > 0),
        ];
        return rules.Where(rule => !rule.Holds).Select(rule => rule.Field);
    }
}
