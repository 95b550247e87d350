using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Tests.Cycle;

/// <summary>A load source that measures now what the test says.</summary>
internal sealed class FakeLoad : ILoadSource
{
    public double Value { get; set; } = 10;

    public SignalReading? Problem { get; set; }

    /// <summary>What it remembers of the past; nothing unless a test says so.</summary>
    public Func<DateTimeOffset, double>? Past { get; set; }

    public SignalReading? PastProblem { get; set; }

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
        return Task.FromResult<IReadOnlyList<SignalReading>>([.. signals.Select(_ => PastProblem ?? PastBetween(from, to, step))]);
    }

    private SignalReading PastBetween(DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        if (Past is not { } past)
            return new SignalReading.Missing(SignalProblem.NoData, "no history");
        var samples = new List<LoadSample>();
        for (var at = from; at <= to; at += step)
            samples.Add(new LoadSample(at, past(at)));
        return new SignalReading.Measured(samples);
    }
}
