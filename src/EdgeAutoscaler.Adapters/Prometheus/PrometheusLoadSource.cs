using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads load from a Prometheus, or from anything that speaks its query API.</summary>
public sealed class PrometheusLoadSource : ILoadSource, IDisposable
{
    private readonly PrometheusOptions _options;
    private readonly QueryApi _api;
    private readonly TimeProvider _clock;
    private readonly ILoadSourceObserver _observer;

    private PrometheusLoadSource(PrometheusOptions options, QueryApi api, TimeProvider clock, ILoadSourceObserver observer)
    {
        _options = options;
        _api = api;
        _clock = clock;
        _observer = observer;
    }

    /// <summary>Makes a source; nothing is asked yet.</summary>
    /// <param name="options">How the server is reached.</param>
    /// <param name="clock">Tells the age of measurements.</param>
    /// <param name="observer">Hears of requests and of readings without a number.</param>
    /// <exception cref="ArgumentException">An option can't be used; the message names it.</exception>
    public static PrometheusLoadSource Create(PrometheusOptions options, TimeProvider clock, ILoadSourceObserver observer)
    {
        PrometheusOptionsCheck.Require(options);
        return new PrometheusLoadSource(options, new QueryApi(options, observer), clock, observer);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignalReading>> ReadAsync(IReadOnlyList<Signal> signals, CancellationToken cancellationToken)
    {
        var answers = new Answers(_api, new QueryTime.Present(_options.SendEvaluationTime ? _clock.GetUtcNow() : null), cancellationToken);
        return await Task.WhenAll(signals.Select(signal => ReadAsync(signal, answers)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignalReading>> ReadHistoryAsync(
        IReadOnlyList<Signal> signals,
        DateTimeOffset from,
        DateTimeOffset to,
        TimeSpan step,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var answers = new Answers(_api, QueryTime.Range.Within(from, to, step), cancellationToken);
        return await Task.WhenAll(signals.Select(signal => ReadHistoryAsync(signal, answers)));
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    private async Task<SignalReading> ReadAsync(Signal signal, Answers answers)
    {
        var (load, freshness) = await AskAsync(signal, answers);
        return Reading(Sampling.Take(signal, load.Then(Vector), freshness?.Then(Vector), _clock.GetUtcNow())
            .Then<IReadOnlyList<LoadSample>>(sample => new Outcome<IReadOnlyList<LoadSample>>.Got([sample])));
    }

    private async Task<SignalReading> ReadHistoryAsync(Signal signal, Answers answers)
    {
        var (load, freshness) = await AskAsync(signal, answers);
        return Reading(
            load.Then(series => freshness is null
                ? History.Take(signal, series, null)
                : Freshness.Known(freshness).Then(times => History.Take(signal, series, times))),
            mayBeEmpty: true);
    }

    private static async Task<(Outcome<IReadOnlyList<Series>> Load, Outcome<IReadOnlyList<Series>>? Freshness)> AskAsync(
        Signal signal, Answers answers)
    {
        var load = answers.ToAsync(signal.Query);
        var freshness = Freshness.Query(signal) is { } query ? answers.ToAsync(query) : null;
        return (await load, freshness is null ? null : await freshness);
    }

    private static Outcome<IReadOnlyList<VectorElement>> Vector(IReadOnlyList<Series> series) =>
        new Outcome<IReadOnlyList<VectorElement>>.Got([.. series.Select(one => new VectorElement(one, one.Points[0].Value))]);

    private SignalReading Reading(Outcome<IReadOnlyList<LoadSample>> outcome, bool mayBeEmpty = false)
    {
        switch (outcome)
        {
            case Outcome<IReadOnlyList<LoadSample>>.Got samples:
                return new SignalReading.Measured(samples.Value);
            case Outcome<IReadOnlyList<LoadSample>>.Failed failed:
                // A source that doesn't remember a stretch of the past is in order.
                if (!mayBeEmpty || failed.Problem != SignalProblem.NoData)
                    _observer.Failed(_options.Name, failed.Problem);
                return new SignalReading.Missing(failed.Problem, failed.Detail);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }
}
