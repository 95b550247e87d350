namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>
/// Stands between a request and its connection and knows for certain whether a byte of it was let through.
/// The first byte asks the fuse; once shut, no byte passes any more.
/// </summary>
/// <remarks>
/// <code>
///            first byte, fuse says yes
///  Untouched ─────────────────────────► Open
///      │  fuse says no, or Shut()
///      └──────────────────────────────► Closed
/// </code>
/// </remarks>
internal sealed class FirstByteGate(Func<bool> maySend)
{
    private readonly Lock _lock = new();
    private State _state = State.Untouched;

    private enum State
    {
        Untouched,
        Open,
        Closed,
    }

    /// <summary>Whether it was the fuse that closed it.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>Called before every write.</summary>
    /// <exception cref="SendRefusedException">Nothing may be written.</exception>
    public void Pass()
    {
        lock (_lock)
        {
            if (_state == State.Untouched)
                _state = Ask();
            if (_state == State.Closed)
                throw new SendRefusedException();
        }
    }

    /// <summary>Lets nothing through from now on, unless something has passed already.</summary>
    /// <returns>Whether it is certain that no byte was, or will be, written.</returns>
    public bool Shut()
    {
        lock (_lock)
        {
            if (_state == State.Untouched)
                _state = State.Closed;
            return _state == State.Closed;
        }
    }

    private State Ask()
    {
        _state = State.Closed;
        WasRefused = !maySend();
        return WasRefused ? State.Closed : State.Open;
    }
}
