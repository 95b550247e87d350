namespace EdgeAutoscaler.Simulator.Faults;

/// <summary>Faults waiting for the next requests, a queue for each operation. Thread-safe.</summary>
public sealed class FaultScript
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Operation, Queue<Fault>> _queues = [];

    internal FaultScript()
    {
    }

    /// <summary>Lets the next requests of an operation meet a fault, after those already waiting.</summary>
    /// <param name="operation">The operation to disturb.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many requests; default 1.</param>
    public void Enqueue(Operation operation, Fault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_gate)
        {
            if (!_queues.TryGetValue(operation, out var queue))
                _queues[operation] = queue = new Queue<Fault>();
            for (var i = 0; i < times; i++)
                queue.Enqueue(fault);
        }
    }

    /// <summary>How many faults still wait for an operation.</summary>
    /// <param name="operation">The operation.</param>
    public int Pending(Operation operation)
    {
        lock (_gate)
            return _queues.TryGetValue(operation, out var queue) ? queue.Count : 0;
    }

    /// <summary>Forgets every waiting fault.</summary>
    public void Clear()
    {
        lock (_gate)
            _queues.Clear();
    }

    internal Fault? TakeNext(Operation operation)
    {
        lock (_gate)
            return _queues.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
