namespace EdgeAutoscaler.Simulator.Api.Signing;

/// <summary>Nonces seen lately. One is kept as long as a request carrying it could still pass the date check.</summary>
internal sealed class NonceLedger(TimeSpan retention)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, string Nonce)> _order = [];

    public bool TryUse(string nonce, DateTimeOffset now)
    {
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && now - oldest.At > retention)
                _seen.Remove(_order.Dequeue().Nonce);
            if (!_seen.Add(nonce))
                return false;
            _order.Enqueue((now, nonce));
            return true;
        }
    }
}
