using System.Globalization;
using System.Text.Json.Nodes;

namespace EdgeAutoscaler.EndToEnd.Dashboards;

/// <summary>What Grafana and people ask Prometheus.</summary>
/// <param name="address">Where it answers.</param>
internal sealed class PrometheusApi(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    /// <summary>The numbers that a query gives, now or over the last two minutes.</summary>
    public async Task<IReadOnlyList<double>> NumbersAsync(string query, bool isInstant)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var asked = $"query={Uri.EscapeDataString(query)}";
        var data = await GetAsync(isInstant ? $"query?{asked}" : $"query_range?{asked}&start={now - 120}&end={now}&step=1");
        var series = data["result"]!.AsArray();
        var samples = isInstant ? series.Select(one => one!["value"]) : series.SelectMany(one => one!["values"]!.AsArray());
        return [.. samples.Select(sample => Number((string)sample![1]!))];
    }

    /// <summary>The values of a label among the series that match a selector.</summary>
    public async Task<IReadOnlyList<string>> LabelValuesAsync(string selector, string label) =>
        [.. (await GetAsync($"label/{label}/values?match[]={Uri.EscapeDataString(selector)}")).AsArray().Select(value => (string)value!)];

    /// <summary>Every rule with its state.</summary>
    public async Task<IReadOnlyList<JsonNode>> RulesAsync() =>
        [.. (await GetAsync("rules"))["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).Select(rule => rule!)];

    public void Dispose() => _http.Dispose();

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private async Task<JsonNode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (string?)answer["status"] == "success" ? answer["data"]! : throw new InvalidOperationException($"{path}: {(string?)answer["error"]}");
    }
}
