using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>A load source that measures now what the test says.</summary>
internal sealed class FakeLoad : ILoadSource
{
    public double Value { get; set; } = 10;

    public SignalReading? Problem { get; set; }

    public List<int> Readings { get; } = [];

    public List<int> Histories { get; } = [];

    public required TimeProvider Clock { get; set; }

    public Task<IReadOnlyList<SignalReading>> ReadAsync(IReadOnlyList<Signal> signals, CancellationToken cancellationToken)
    {
        Readings.Add(signals.Count);
        return Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(_ => Problem ?? new SignalReading.Measured([new LoadSample(Clock.GetUtcNow(), Value)]))]);
    }

    public Task<IReadOnlyList<SignalReading>> ReadHistoryAsync(
        IReadOnlyList<Signal> signals, DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken)
    {
        Histories.Add(signals.Count);
        return Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(_ => new SignalReading.Missing(SignalProblem.NoData, "no history"))]);
    }
}
