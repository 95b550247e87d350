using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Sorts the API's error codes. The list of codes is open, so it goes by the words they are made of; what fits nowhere is invalid.</summary>
internal static class RejectionReasons
{
    private static readonly (RejectionReason Reason, string[] Words)[] ByWord =
    [
        (RejectionReason.Balance, ["Balance", "InvalidPayMethod", "Arrear", "Overdue", "NoCredit", "CreditLimit", "PAY."]),
        (RejectionReason.Quota, ["Quota", "LimitExceeded", "ExceedLimit"]),
        (RejectionReason.Stock, ["Stock", "SoldOut", "ResourceNotEnough", "InsufficientResource", "InsufficientCapacity", "InventoryNotEnough"]),
        (RejectionReason.Busy, ["ErrorClusterState", "ClusterStatus", "ClusterBusy", "Conflict"]),
        (RejectionReason.Forbidden, ["Forbidden", "NoPermission", "Unauthorized", "AccessKey", "SecurityToken", "SignatureDoesNotMatch", "AccessDenied"]),
    ];

    // The server's own trouble under a client's status, or the sign of a request that arrived twice: neither proves that nothing was bought.
    private static readonly string[] Doubtful =
        ["InternalError", "ServiceUnavailable", "Timeout", "TimedOut", "UnknownError", "SignatureNonceUsed", "Idempotent"];

    public static bool IsDoubtful(ApiError error) => Doubtful.Any(word => Contains(error, word));

    public static RejectionReason Of(int status, ApiError error)
    {
        if (error.IsThrottling || status == 429)
            return RejectionReason.Throttled;
        foreach (var (reason, words) in ByWord)
        {
            if (words.Any(word => Contains(error, word)))
                return reason;
        }

        return status is 401 or 403 ? RejectionReason.Forbidden : RejectionReason.Invalid;
    }

    private static bool Contains(ApiError error, string word) =>
        error.Code.Contains(word, StringComparison.OrdinalIgnoreCase);
}
