namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>One series of an answer.</summary>
/// <param name="Labels">Its labels; a scalar has none.</param>
/// <param name="Points">Its points, oldest first; exactly one in the answer to an instant query.</param>
internal sealed record Series(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<Point> Points)
{
    /// <summary>Whether the series carries every one of these labels with this value.</summary>
    public bool Carries(IEnumerable<KeyValuePair<string, string>> labels) =>
        labels.All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    /// <summary>Whether the series names another value for one of these labels, and so belongs to somebody else.</summary>
    public bool Contradicts(IEnumerable<KeyValuePair<string, string>> labels) =>
        labels.Any(label => Labels.TryGetValue(label.Key, out var value) && value != label.Value);
}
