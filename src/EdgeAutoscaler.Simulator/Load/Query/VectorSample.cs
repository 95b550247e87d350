using System.Collections.Immutable;

namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>One element of an instant vector: its labels, its value, and when the value was taken.</summary>
internal sealed record VectorSample(ImmutableSortedDictionary<string, string> Labels, double Value, DateTimeOffset TakenAt)
{
    /// <summary>The labels as one text, equal for equal label sets.</summary>
    public string Key => string.Join(',', Labels.Select(label => $"{label.Key}={label.Value}"));
}
