using System.Collections.Concurrent;
using EdgeAutoscaler.Adapters.AckEdge;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>Remembers what it was told.</summary>
internal sealed class RecordingObserver : IApiObserver
{
    private readonly ConcurrentQueue<(string Operation, string Code)> _seen = new();

    public IReadOnlyList<(string Operation, string Code)> Seen => [.. _seen];

    public void Observed(string operation, string code, TimeSpan duration) => _seen.Enqueue((operation, code));
}
