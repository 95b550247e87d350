using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>An evaluation that never ends by itself.</summary>
internal sealed class EndlessPlan : IPlanSource
{
    private readonly TaskCompletionSource _begun = new();

    public Task Begun => _begun.Task;

    public async Task<IReadOnlyList<ClusterStatus>> PlanAsync(CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return [];
    }
}
