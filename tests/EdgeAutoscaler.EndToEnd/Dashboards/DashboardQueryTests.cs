using System.Text.RegularExpressions;
using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.EndToEnd.Dashboards;

/// <summary>The demo, scraped by a real Prometheus as the shipped files say.</summary>
public sealed partial class DashboardQueryTests
{
    private const string Scraping = "deploy/prometheus/prometheus.yml";
    private const string Rules = "deploy/prometheus/edge-autoscaler.rules.yml";

    /// <summary>Panels that a healthy fleet leaves empty, or leaves empty for long.</summary>
    private static readonly string[] EmptyWhenHealthy =
        ["API errors", "Configuration file last found good", "Frozen and paused groups", "Limits that bound", "Load source errors", "Notifications"];

    [PrometheusFact]
    public async Task Demo_ScrapedAsShipped_EveryRuleIsEvaluatedAndEveryPanelShowsSomething()
    {
        await using var service = await StartDemoAsync();
        await using var prometheus = await PrometheusServer.StartAsync(ScrapingOf(service.Address), PathOf(Rules));
        using var api = new PrometheusApi(prometheus.Address);
        await service.UntilAsync(() => HaveComeAsync(api), "seen with bought nodes that came", TimeSpan.FromSeconds(90));

        await AssertRulesAsync(api);
        Assert.Equal("", string.Join('\n', await EmptyVariablesAsync(api)));
        Assert.Equal("", string.Join('\n', await EmptyPanelsAsync(api)));
    }

    [Fact]
    public void EmptyWhenHealthy_EveryPanel_SaysSo()
    {
        var panels = DashboardFile.All.SelectMany(dashboard => dashboard.PanelQueries).DistinctBy(query => query.Panel).ToDictionary(query => query.Panel, query => query.Description);

        Assert.All(EmptyWhenHealthy, panel => Assert.Matches("Empty (until|when|while) ", panels[panel]));
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static Task<ServiceProcess> StartDemoAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var environment = new Dictionary<string, string> { ["Autoscaler__Listen"] = address.GetLeftPart(UriPartial.Authority) };
        return ServiceProcess.StartAsync(PathOf("appsettings.json"), address, environment);
    }

    private static string ScrapingOf(Uri service)
    {
        var shipped = File.ReadAllText(PathOf(Scraping));
        var changed = shipped.Replace("127.0.0.1:9464", service.Authority, StringComparison.Ordinal).Replace("_interval: 15s", "_interval: 1s", StringComparison.Ordinal);
        Assert.Contains(service.Authority, changed, StringComparison.Ordinal);
        Assert.DoesNotContain("15s", changed, StringComparison.Ordinal);
        return changed;
    }

    // Nothing that a panel shows comes later than these; the offset keeps the end of the asked time clear of them.
    private static async Task<bool> HaveComeAsync(PrometheusApi api) => (await api.NumbersAsync(
        "sum(increase(edge_autoscaler_lead_time_seconds_count[1m] offset 5s)) > 0 and sum(increase(edge_autoscaler_task_duration_seconds_count[1m] offset 5s)) > 0",
        isInstant: true)).Count > 0;

    private static async Task AssertRulesAsync(PrometheusApi api)
    {
        var rules = await api.RulesAsync();

        Assert.Equal((await File.ReadAllLinesAsync(PathOf(Rules))).Count(line => line.Contains("- alert:", StringComparison.Ordinal)), rules.Count);
        Assert.All(rules, rule => Assert.Equal(("ok", null), ((string?)rule["health"], (string?)rule["lastError"])));
    }

    private static async Task<IReadOnlyList<string>> EmptyVariablesAsync(PrometheusApi api)
    {
        var empty = new List<string>();
        foreach (var query in DashboardFile.All.SelectMany(dashboard => dashboard.VariableQueries).Distinct())
        {
            var parts = LabelValues().Match(query);
            if ((await api.LabelValuesAsync(parts.Groups[1].Value, parts.Groups[2].Value)).Count == 0)
                empty.Add(query);
        }

        return empty;
    }

    private static async Task<IReadOnlyList<string>> EmptyPanelsAsync(PrometheusApi api)
    {
        var empty = new List<string>();
        foreach (var query in DashboardFile.All.SelectMany(dashboard => dashboard.PanelQueries))
        {
            var numbers = await api.NumbersAsync(query.Expression, query.IsInstant);
            if (numbers.All(double.IsNaN) && !EmptyWhenHealthy.Contains(query.Panel))
                empty.Add($"{query.Panel}: {query.Expression}");
        }

        return empty;
    }

    [GeneratedRegex(@"^label_values\((.+), (\w+)\)$")]
    private static partial Regex LabelValues();
}
