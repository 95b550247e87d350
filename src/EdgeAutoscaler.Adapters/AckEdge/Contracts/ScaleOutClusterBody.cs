using System.Text.Json.Serialization;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Contracts;

/// <summary>The body of <c>ScaleOutCluster</c>; optional fields are left out when unset.</summary>
internal sealed record ScaleOutClusterBody
{
    [JsonPropertyName("timeout_mins")]
    public int? TimeoutMins { get; init; }

    [JsonPropertyName("worker_instance_type")]
    public required string WorkerInstanceType { get; init; }

    [JsonPropertyName("ens_region_id")]
    public required string EnsRegionId { get; init; }

    [JsonPropertyName("worker_image_id")]
    public required string WorkerImageId { get; init; }

    [JsonPropertyName("ens_internet_charge_type")]
    public required string EnsInternetChargeType { get; init; }

    [JsonPropertyName("worker_period")]
    public required int WorkerPeriod { get; init; }

    [JsonPropertyName("worker_auto_renew")]
    public bool? WorkerAutoRenew { get; init; }

    [JsonPropertyName("worker_auto_renew_period")]
    public int? WorkerAutoRenewPeriod { get; init; }

    [JsonPropertyName("login_password")]
    [JsonConverter(typeof(RevealingSecretConverter))]
    public required Secret LoginPassword { get; init; }

    [JsonPropertyName("count")]
    public required int Count { get; init; }

    [JsonPropertyName("worker_system_disk_size")]
    public required int WorkerSystemDiskSize { get; init; }

    [JsonPropertyName("worker_data_disk_size")]
    public int? WorkerDataDiskSize { get; init; }

    [JsonPropertyName("is_edge_worker")]
    public bool IsEdgeWorker { get; } = true;

    public static ScaleOutClusterBody Of(ScaleOutRequest request, Secret loginPassword) => new()
    {
        TimeoutMins = request.Offer.TimeoutMins,
        WorkerInstanceType = request.Offer.InstanceType,
        EnsRegionId = request.Offer.EnsRegionId,
        WorkerImageId = request.Offer.ImageId,
        EnsInternetChargeType = ChargeTypeNames.OnWire(request.Offer.InternetChargeType),
        WorkerPeriod = request.Term.Months,
        WorkerAutoRenew = request.Offer.AutoRenew,
        WorkerAutoRenewPeriod = request.Offer.AutoRenewPeriod,
        LoginPassword = loginPassword,
        Count = request.Count,
        WorkerSystemDiskSize = request.Offer.SystemDiskSize,
        WorkerDataDiskSize = request.Offer.DataDiskSize,
    };
}
