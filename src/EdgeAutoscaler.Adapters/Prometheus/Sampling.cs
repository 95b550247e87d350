using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Turns the answers to a signal's queries into a sample.</summary>
internal static class Sampling
{
    /// <param name="signal">The signal.</param>
    /// <param name="load">The answer to its query.</param>
    /// <param name="freshness">The answer to its freshness query; <see langword="null"/> when it has none, and the time of asking counts.</param>
    /// <param name="now">The time of asking.</param>
    public static Outcome<LoadSample> Take(
        Signal signal,
        Outcome<IReadOnlyList<VectorElement>> load,
        Outcome<IReadOnlyList<VectorElement>>? freshness,
        DateTimeOffset now) => load
        .Then(vector => SeriesPicker.Load(signal, vector))
        .Then(LoadValue.Check)
        .Then(value => At(signal, freshness, now).Then<LoadSample>(at => new Outcome<LoadSample>.Got(new LoadSample(at, value))));

    private static Outcome<DateTimeOffset> At(Signal signal, Outcome<IReadOnlyList<VectorElement>>? freshness, DateTimeOffset now) =>
        freshness is null ? new Outcome<DateTimeOffset>.Got(now) : Freshness.Check(signal, freshness, now);
}
