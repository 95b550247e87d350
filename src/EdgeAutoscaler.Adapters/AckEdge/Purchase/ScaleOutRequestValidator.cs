using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Checks a purchase against every rule the API states, before anything is sent. Names all violations at once.</summary>
internal static class ScaleOutRequestValidator
{
    public static IReadOnlyList<string> Violations(ScaleOutRequest request, Secret loginPassword) =>
    [
        .. Identity(request),
        .. Texts(request.Offer),
        .. Duration(request),
        .. Disks(request.Offer),
        .. LoginPasswordRule.Violations(loginPassword),
    ];

    private static IEnumerable<string> Identity(ScaleOutRequest request)
    {
        if (!PathSegment.IsValid(request.ClusterId))
            yield return "cluster_id is required and must be a plain id";
        if (request.Count < 1)
            yield return $"count is {request.Count} but must be at least 1";
    }

    private static IEnumerable<string> Texts(Offer offer)
    {
        if (string.IsNullOrWhiteSpace(offer.InstanceType))
            yield return "worker_instance_type is required";
        if (string.IsNullOrWhiteSpace(offer.EnsRegionId))
            yield return "ens_region_id is required";
        if (string.IsNullOrWhiteSpace(offer.ImageId))
            yield return "worker_image_id is required";
        if (!Enum.IsDefined(offer.InternetChargeType))
            yield return "ens_internet_charge_type must be BandwidthByDay or 95BandwidthByMonth";
    }

    private static IEnumerable<string> Duration(ScaleOutRequest request)
    {
        var offer = request.Offer;
        if (!request.Term.IsSold)
            yield return $"worker_period is {request.Term.Months} but must be 1 to 9 or 12 months";
        if (offer is { AutoRenew: true, AutoRenewPeriod: null })
            yield return "worker_auto_renew_period is required when worker_auto_renew is true";
        if (offer.AutoRenewPeriod is < 1 or > 12)
            yield return $"worker_auto_renew_period is {offer.AutoRenewPeriod} but must be 1 to 12 months";
        if (offer.TimeoutMins is < 1)
            yield return $"timeout_mins is {offer.TimeoutMins} but must be at least 1";
    }

    private static IEnumerable<string> Disks(Offer offer)
    {
        if (offer.SystemDiskSize is < 20 or > 100 || offer.SystemDiskSize % 10 != 0)
            yield return $"worker_system_disk_size is {offer.SystemDiskSize} but must be a multiple of 10 from 20 to 100 GiB";
        if (offer.DataDiskSize is not (null or 0) && (offer.DataDiskSize is < 20 or > 200 || offer.DataDiskSize % 10 != 0))
            yield return $"worker_data_disk_size is {offer.DataDiskSize} but must be 0 or a multiple of 10 from 20 to 200 GiB";
    }
}
