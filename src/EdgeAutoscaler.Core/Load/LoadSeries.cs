using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Load;

/// <summary>Distinct measurements of one signal in order of time. Immutable; the same measurement read twice counts once.</summary>
public sealed class LoadSeries
{
    private LoadSeries(ImmutableArray<LoadSample> samples) => Samples = samples;

    /// <summary>No measurement at all.</summary>
    public static LoadSeries Empty { get; } = new([]);

    /// <summary>The measurements, oldest first.</summary>
    public ImmutableArray<LoadSample> Samples { get; }

    /// <summary>The newest measurement, where there is one.</summary>
    public LoadSample? Newest => Samples.IsEmpty ? null : Samples[^1];

    /// <summary>A series from measurements in any order; of two with one instant the first counts.</summary>
    /// <param name="samples">The measurements.</param>
    public static LoadSeries From(IEnumerable<LoadSample> samples) =>
        new([.. samples.DistinctBy(sample => sample.At).OrderBy(sample => sample.At)]);

    /// <summary>The series with more measurements, without those older than <paramref name="oldest"/>.</summary>
    /// <param name="samples">Measurements to add.</param>
    /// <param name="oldest">The oldest instant that is kept.</param>
    public LoadSeries With(IEnumerable<LoadSample> samples, DateTimeOffset oldest) =>
        From(Samples.Concat(samples).Where(sample => sample.At >= oldest));
}
