namespace EdgeAutoscaler.Cycle;

/// <summary>
/// Keeps what fails again and again from filling the log: each reason is said when it begins and every ten minutes while it
/// lasts, once for all readings that fail in the same words, and its end once. Safe for concurrent use.
/// </summary>
internal sealed class Troubles
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Reading, string Reason), long> _reasons = [];
    private readonly Dictionary<string, long> _words = [];
    private readonly HashSet<string> _failing = [];
    private bool _hasEnded;

    /// <summary>A reading failed.</summary>
    /// <param name="reading">Which, such as <c>nodes</c>.</param>
    /// <param name="reason">Why, as a word of a closed set.</param>
    /// <param name="detail">Why, in words for people.</param>
    /// <param name="clock">Real time.</param>
    /// <returns>Whether that is to be said.</returns>
    public bool Fails(string reading, string reason, string detail, TimeProvider clock)
    {
        lock (_lock)
        {
            _failing.Add(reading);
            _hasEnded = false;
            return IsNews(reading, reason, detail, clock);
        }
    }

    /// <summary>Something failed whose end needn't be told.</summary>
    /// <param name="reading">What.</param>
    /// <param name="reason">Why, as a word of a closed set.</param>
    /// <param name="detail">Why, in words for people.</param>
    /// <param name="clock">Real time.</param>
    /// <returns>Whether that is to be said.</returns>
    public bool FailsOnce(string reading, string reason, string detail, TimeProvider clock)
    {
        lock (_lock)
            return IsNews(reading, reason, detail, clock);
    }

    /// <summary>A reading works.</summary>
    /// <param name="reading">Which.</param>
    public void Works(string reading)
    {
        lock (_lock)
        {
            if (!_failing.Remove(reading) || _failing.Count > 0)
                return;
            _hasEnded = true;
            _reasons.Clear();
            _words.Clear();
        }
    }

    /// <summary>Whether everything that failed works again, and nobody was told yet.</summary>
    public bool TakeEnd()
    {
        lock (_lock)
        {
            var hasEnded = _hasEnded;
            _hasEnded = false;
            return hasEnded;
        }
    }

    private bool IsNews(string reading, string reason, string detail, TimeProvider clock)
    {
        if (_reasons.TryGetValue((reading, reason), out var last) && clock.GetElapsedTime(last) < Again)
            return false;
        var now = clock.GetTimestamp();
        _reasons[(reading, reason)] = now;
        var words = $"{reason}: {detail}";
        if (_words.TryGetValue(words, out var said) && clock.GetElapsedTime(said) < Again)
            return false;
        _words[words] = now;
        return true;
    }
}
