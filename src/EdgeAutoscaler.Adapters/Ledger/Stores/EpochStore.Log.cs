using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

internal sealed partial class EpochStore
{
    [LoggerMessage(
        3210,
        LogLevel.Warning,
        "Epoch {Epoch} of cluster {Cluster} found purchases without an end: {Released} never sent and released, {Doubtful} in doubt")]
    private partial void LeftoversResolved(string cluster, long epoch, int released, int doubtful);
}
