using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Timelines;

/// <summary>
/// A piecewise constant, right-continuous function of time in nodes. Where nothing is known it has no value:
/// unknown is neither zero nor flat. Immutable.
/// </summary>
public sealed class StepFunction : IEquatable<StepFunction>
{
    private readonly ImmutableArray<Step> _steps;

    private StepFunction(ImmutableArray<Step> steps) => _steps = steps;

    /// <summary>The function that knows nothing.</summary>
    public static StepFunction Unknown { get; } = new([]);

    /// <summary>The steps in order of time; before the first one the function is unknown.</summary>
    public ImmutableArray<Step> Steps => _steps;

    /// <summary>A function with one value for all time.</summary>
    /// <param name="value">The value in nodes.</param>
    public static StepFunction Constant(int value) => new([new Step(DateTimeOffset.MinValue, value)]);

    /// <summary>A function that is known inside one interval only.</summary>
    /// <param name="interval">Where the value holds; an empty interval gives <see cref="Unknown"/>.</param>
    /// <param name="value">The value in nodes.</param>
    public static StepFunction Over(TimeInterval interval, int value) =>
        interval.IsEmpty ? Unknown : new([new Step(interval.From, value), new Step(interval.To, null)]);

    /// <summary>A function from its steps, in any order; of two steps at one instant the later in the list holds.</summary>
    /// <param name="steps">The steps.</param>
    public static StepFunction From(IEnumerable<Step> steps)
    {
        var byTime = new SortedDictionary<DateTimeOffset, int?>();
        foreach (var step in steps)
            byTime[step.From] = step.Value;
        var kept = ImmutableArray.CreateBuilder<Step>(byTime.Count);
        foreach (var (at, value) in byTime)
            Append(kept, new Step(at, value));
        return new StepFunction(kept.ToImmutable());
    }

    /// <summary>The value at an instant, or <see langword="null"/> where it is unknown.</summary>
    /// <param name="at">The instant.</param>
    public int? At(DateTimeOffset at)
    {
        var (low, high) = (0, _steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_steps[middle].From <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : _steps[low - 1].Value;
    }

    /// <summary>The pointwise maximum; where only one side is known, that side.</summary>
    /// <param name="other">The other function.</param>
    public StepFunction Max(StepFunction other) =>
        Combine(other, static (a, b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value));

    /// <summary>The pointwise difference; unknown where either side is.</summary>
    /// <param name="other">What is subtracted.</param>
    public StepFunction Minus(StepFunction other) => Combine(other, static (a, b) => a - b);

    /// <summary>The largest known value in [<paramref name="from"/>, <paramref name="to"/>], or <see langword="null"/> where all is unknown.</summary>
    /// <param name="from">Start of the window (inclusive).</param>
    /// <param name="to">End of the window (inclusive).</param>
    public Peak? Highest(DateTimeOffset from, DateTimeOffset to)
    {
        Peak? best = At(from) is { } start ? new Peak(start, from) : null;
        foreach (var step in _steps)
        {
            if (step.From > from && step.From <= to && step.Value is { } value && value > (best?.Value ?? int.MinValue))
                best = new Peak(value, step.From);
        }

        return best;
    }

    /// <summary>Whether the function changes its value at an instant inside the interval.</summary>
    /// <param name="interval">The interval to look at.</param>
    public bool ChangesIn(TimeInterval interval) => _steps.Any(step => interval.Contains(step.From));

    /// <inheritdoc/>
    public bool Equals(StepFunction? other) => other is not null && _steps.AsSpan().SequenceEqual(other._steps.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StepFunction);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _steps.Aggregate(new HashCode(), static (hash, step) => { hash.Add(step); return hash; }).ToHashCode();

    private StepFunction Combine(StepFunction other, Func<int?, int?, int?> combine)
    {
        var mine = _steps.AsSpan();
        var theirs = other._steps.AsSpan();
        var kept = ImmutableArray.CreateBuilder<Step>(mine.Length + theirs.Length);
        int? a = null, b = null;
        while (!mine.IsEmpty || !theirs.IsEmpty)
        {
            var at = theirs.IsEmpty || (!mine.IsEmpty && mine[0].From <= theirs[0].From) ? mine[0].From : theirs[0].From;
            Advance(ref mine, at, ref a);
            Advance(ref theirs, at, ref b);
            Append(kept, new Step(at, combine(a, b)));
        }

        return new StepFunction(kept.ToImmutable());
    }

    private static void Advance(ref ReadOnlySpan<Step> steps, DateTimeOffset at, ref int? value)
    {
        if (steps.IsEmpty || steps[0].From != at)
            return;
        value = steps[0].Value;
        steps = steps[1..];
    }

    private static void Append(ImmutableArray<Step>.Builder kept, Step step)
    {
        if (step.Value != (kept.Count == 0 ? null : kept[^1].Value))
            kept.Add(step);
    }
}
