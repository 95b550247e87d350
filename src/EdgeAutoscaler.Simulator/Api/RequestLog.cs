namespace EdgeAutoscaler.Simulator.Api;

/// <summary>The latest requests, in the order they arrived. Thread-safe.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = [];

    public Entry Begin(ReceivedRequest request)
    {
        var entry = new Entry(request);
        lock (_gate)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > Capacity)
                _entries.Dequeue();
        }

        return entry;
    }

    public void End(Entry entry, int? status)
    {
        lock (_gate)
            entry.Request = entry.Request with { Status = status };
    }

    public IReadOnlyList<ReceivedRequest> Snapshot()
    {
        lock (_gate)
            return [.. _entries.Select(entry => entry.Request)];
    }

    internal sealed class Entry(ReceivedRequest request)
    {
        public ReceivedRequest Request { get; set; } = request;
    }
}
