namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>The answers of one reading: each query text is asked once, however many signals share it.</summary>
internal sealed class Answers(QueryApi api, QueryTime time, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Task<Outcome<IReadOnlyList<Series>>>> _asked = new(StringComparer.Ordinal);

    public Task<Outcome<IReadOnlyList<Series>>> ToAsync(string query)
    {
        if (!_asked.TryGetValue(query, out var answer))
            _asked[query] = answer = api.AskAsync(query, time, cancellationToken);
        return answer;
    }
}
