using System.Globalization;
using System.Text.Json;
using EdgeAutoscaler.Simulator.Load;

namespace EdgeAutoscaler.Simulator.Tests.Api.Prometheus;

/// <summary>The Prometheus API as a client meets it. The clock stands at a whole minute.</summary>
public class PrometheusApiTests
{
    private static readonly double StartSeconds = TestCloud.Start.ToUnixTimeSeconds();

    [Fact]
    public async Task Query_Selector_AnswersAVectorOfWhatWasSet()
    {
        await using var test = await LoadedAsync();

        var data = await DataAsync(test, "/api/v1/query?query=demo_load{cluster=\"test\",group=\"a\"}");

        Assert.Equal("vector", data.GetProperty("resultType").GetString());
        var sample = data.GetProperty("result").EnumerateArray().Single();
        Assert.Equal(
            """{"__name__":"demo_load","cluster":"test","group":"a"}""", sample.GetProperty("metric").GetRawText());
        Assert.Equal((StartSeconds, "12.5"), Point(sample.GetProperty("value")));
    }

    [Theory]
    [InlineData("demo_load", 2)]
    [InlineData("demo_load{group=\"b\"}", 1)]
    [InlineData("demo_load{cluster=\"other\"}", 0)]
    [InlineData("sum(demo_load{cluster=\"other\"})", 0)]
    [InlineData("sum by (group) (demo_load)", 2)]
    [InlineData("sum by (cluster) (demo_load)", 1)]
    public async Task Query_Labels_DecideHowManySeriesAnswer(string query, int series)
    {
        await using var test = await LoadedAsync();

        Assert.Equal(series, (await DataAsync(test, "/api/v1/query?query=" + query)).GetProperty("result").GetArrayLength());
    }

    [Theory]
    [InlineData("sum(demo_load)", "20.5")]
    [InlineData("max(demo_load)", "12.5")]
    public async Task Query_Aggregate_CombinesAndDropsLabels(string query, string value)
    {
        await using var test = await LoadedAsync();

        var sample = (await DataAsync(test, "/api/v1/query?query=" + query)).GetProperty("result")[0];

        Assert.Equal("{}", sample.GetProperty("metric").GetRawText());
        Assert.Equal(value, Point(sample.GetProperty("value")).Value);
    }

    [Fact]
    public async Task Query_Timestamp_IsTheLastScrapeWhileAnAggregateIsAlwaysNow()
    {
        await using var test = await LoadedAsync();
        test.Clock.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal(StartSeconds + 30, await NumberAsync(test, "max(timestamp(demo_load))"));
        Assert.Equal(StartSeconds + 40, await NumberAsync(test, "timestamp(sum(demo_load))"));
    }

    [Fact]
    public async Task Query_Number_IsAScalar()
    {
        await using var test = await LoadedAsync();

        var data = await DataAsync(test, "/api/v1/query?query=1");

        Assert.Equal("scalar", data.GetProperty("resultType").GetString());
        Assert.Equal((StartSeconds, "1"), Point(data.GetProperty("result")));
    }

    [Fact]
    public async Task Query_PostedForm_AnswersTheSame()
    {
        await using var test = await LoadedAsync();

        var answer = await test.PostPrometheusAsync("/api/v1/query", new() { ["query"] = "sum(demo_load)", ["time"] = $"{StartSeconds}" });

        Assert.Equal("20.5", Point(answer.Json.GetProperty("data").GetProperty("result")[0].GetProperty("value")).Value);
    }

    [Theory]
    [InlineData("/api/v1/query")]
    [InlineData("/api/v1/query?query=rate(demo_load[5m])")]
    [InlineData("/api/v1/query?query=demo_load&time=noon")]
    [InlineData("/api/v1/query_range?query=demo_load&start=0&end=60")]
    [InlineData("/api/v1/query_range?query=demo_load&start=60&end=0&step=15")]
    [InlineData("/api/v1/query_range?query=demo_load&start=0&end=60&step=0")]
    [InlineData("/api/v1/query_range?query=demo_load&start=0&end=1000000&step=15s")]
    public async Task Query_BadData_SaysSoAsPrometheusDoes(string path)
    {
        await using var test = await LoadedAsync();

        var answer = await test.PrometheusAsync(path);

        Assert.Equal(400, answer.Status);
        Assert.Equal(("error", "bad_data"), (answer.Json.GetProperty("status").GetString(), answer.Json.GetProperty("errorType").GetString()));
        Assert.NotEmpty(answer.Json.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task SetLoad_Change_ShowsAtOnce()
    {
        await using var test = await LoadedAsync();
        test.Clock.Advance(TimeSpan.FromSeconds(7));
        test.Cloud.SetLoad("test", "a", 30);

        Assert.Equal(38, await NumberAsync(test, "sum(demo_load)"));
    }

    [Fact]
    public async Task SetLoad_Missing_AnswersAnEmptyVector()
    {
        await using var test = await LoadedAsync();
        test.Cloud.SetLoad("test", "a", new LoadSignal.Missing());

        Assert.Empty((await DataAsync(test, "/api/v1/query?query=demo_load{group=\"a\"}")).GetProperty("result").EnumerateArray());
    }

    [Fact]
    public async Task SetLoad_Stalled_KeepsTheValueButTheTimestampStops()
    {
        await using var test = await LoadedAsync();
        test.Cloud.SetLoad("test", "a", new LoadSignal.Stalled());
        test.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(12.5, await NumberAsync(test, "sum(demo_load{group=\"a\"})"));
        Assert.True(await NumberAsync(test, "max(timestamp(demo_load{group=\"a\"}))") <= StartSeconds);
    }

    [Fact]
    public async Task SetLoad_NotANumber_PoisonsASumButNotAMaximum()
    {
        await using var test = await LoadedAsync();
        test.Cloud.SetLoad("test", "a", new LoadSignal.NotANumber());

        Assert.Equal(double.NaN, await NumberAsync(test, "sum(demo_load)"));
        Assert.Equal(8, await NumberAsync(test, "max(demo_load)"));
    }

    [Fact]
    public async Task SetLoad_Failing_AnswersServerErrorForThatSeriesOnly()
    {
        await using var test = await LoadedAsync();
        test.Cloud.SetLoad("test", "a", new LoadSignal.Failing());

        Assert.Equal(500, (await test.PrometheusAsync("/api/v1/query?query=sum(demo_load)")).Status);
        Assert.Equal(200, (await test.PrometheusAsync("/api/v1/query?query=demo_load{group=\"b\"}")).Status);
    }

    [Fact]
    public async Task QueryRange_SixtyDaysByTheHour_MatchesTheProfileAndStopsAtNow()
    {
        await using var test = await TestCloud.StartAsync();
        var profile = new LoadProfile { Seed = 5, Trough = 10, PeakLoad = 30, Peak = TestCloud.Start };
        test.Cloud.SetLoad("test", "wave", new LoadSignal.Profiled(profile));

        var data = await DataAsync(test, string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/query_range?query=sum(demo_load)&start={StartSeconds - (61 * 86400)}&end={StartSeconds + 86400}&step=1h"));
        var points = data.GetProperty("result")[0].GetProperty("values").EnumerateArray().Select(Point).ToList();

        Assert.Equal("matrix", data.GetProperty("resultType").GetString());
        Assert.Equal((60 * 24) + 1, points.Count);
        Assert.Equal(StartSeconds, points[^1].At);
        Assert.All(points, point => Assert.Equal(
            profile.At(DateTimeOffset.FromUnixTimeSeconds((long)point.At)),
            double.Parse(point.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task QueryRange_SeveralSeries_KeepsEachApart()
    {
        await using var test = await LoadedAsync();
        var data = await DataAsync(test, $"/api/v1/query_range?query=demo_load&start={StartSeconds - 60}&end={StartSeconds}&step=30");

        Assert.Equal([3, 3], data.GetProperty("result").EnumerateArray().Select(one => one.GetProperty("values").GetArrayLength()));
    }

    [Fact]
    public async Task SetPrometheusWarning_Success_CarriesIt()
    {
        await using var test = await LoadedAsync();
        Assert.False((await test.PrometheusAsync("/api/v1/query?query=1")).Json.TryGetProperty("warnings", out _));

        test.Cloud.SetPrometheusWarning("partial response");

        Assert.Equal("partial response", (await test.PrometheusAsync("/api/v1/query?query=1")).Json.GetProperty("warnings")[0].GetString());
    }

    [Fact]
    public async Task Health_Always_Answers()
    {
        await using var test = await LoadedAsync();

        Assert.Equal(200, (await test.PrometheusAsync("/-/healthy")).Status);
        Assert.NotNull((await DataAsync(test, "/api/v1/status/buildinfo")).GetProperty("version").GetString());
    }

    private static async Task<TestCloud> LoadedAsync()
    {
        var test = await TestCloud.StartAsync();
        test.Cloud.SetLoad("test", "a", 12.5);
        test.Cloud.SetLoad("test", "b", 8);
        return test;
    }

    private static async Task<JsonElement> DataAsync(TestCloud test, string path)
    {
        var answer = await test.PrometheusAsync(path);
        Assert.Equal("success", answer.Json.GetProperty("status").GetString());
        return answer.Json.GetProperty("data");
    }

    private static async Task<double> NumberAsync(TestCloud test, string query)
    {
        var data = await DataAsync(test, "/api/v1/query?query=" + query);
        return double.Parse(Point(data.GetProperty("result")[0].GetProperty("value")).Value, CultureInfo.InvariantCulture);
    }

    private static (double At, string Value) Point(JsonElement point) => (point[0].GetDouble(), point[1].GetString()!);
}
