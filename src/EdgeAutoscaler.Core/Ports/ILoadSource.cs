using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>A system that knows the load.</summary>
public interface ILoadSource
{
    /// <summary>Reads the newest measurement of each signal. One query text is asked once, however many signals share it.</summary>
    /// <param name="signals">The signals, all of this source.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    /// <returns>A reading for each signal, in the same order.</returns>
    Task<IReadOnlyList<SignalReading>> ReadAsync(IReadOnlyList<Signal> signals, CancellationToken cancellationToken);

    /// <summary>Reads past measurements of each signal, as far as the source still has them. One query text is asked once.</summary>
    /// <param name="signals">The signals, all of this source.</param>
    /// <param name="from">Start of the window.</param>
    /// <param name="to">End of the window.</param>
    /// <param name="step">Distance between measurements.</param>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    /// <returns>A reading for each signal, in the same order.</returns>
    Task<IReadOnlyList<SignalReading>> ReadHistoryAsync(
        IReadOnlyList<Signal> signals,
        DateTimeOffset from,
        DateTimeOffset to,
        TimeSpan step,
        CancellationToken cancellationToken);
}
