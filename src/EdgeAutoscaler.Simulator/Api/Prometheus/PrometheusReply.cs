using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Simulator.Load.Query;

namespace EdgeAutoscaler.Simulator.Api.Prometheus;

/// <summary>Answers in the form of the Prometheus HTTP API.</summary>
internal static class PrometheusReply
{
    public static ApiReply Error(int status, string type, string error) => ApiReply.Json(
        status, new JsonObject { ["status"] = "error", ["errorType"] = type, ["error"] = error });

    public static ApiReply BadData(string error) => Error(400, "bad_data", error);

    public static ApiReply Success(JsonNode data, string? warning)
    {
        var body = new JsonObject { ["status"] = "success", ["data"] = data };
        if (warning is not null)
            body["warnings"] = new JsonArray(warning);
        return ApiReply.Json(200, body);
    }

    public static JsonObject Scalar(DateTimeOffset at, double value) => Data("scalar", Point(at, value));

    public static JsonObject Vector(DateTimeOffset at, IEnumerable<VectorSample> samples) =>
        Data("vector", [.. samples.Select(sample => new JsonObject
        {
            ["metric"] = Labels(sample),
            ["value"] = Point(at, sample.Value),
        })]);

    public static JsonObject Matrix(IEnumerable<(DateTimeOffset At, VectorSample Sample)> points) =>
        Data("matrix", [.. points.GroupBy(point => point.Sample.Key).Select(series => new JsonObject
        {
            ["metric"] = Labels(series.First().Sample),
            ["values"] = new JsonArray([.. series.Select(point => Point(point.At, point.Sample.Value))]),
        })]);

    private static JsonObject Data(string resultType, JsonArray result) =>
        new() { ["resultType"] = resultType, ["result"] = result };

    private static JsonNode Labels(VectorSample sample) => JsonSerializer.SerializeToNode(sample.Labels)!;

    private static JsonArray Point(DateTimeOffset at, double value) => [at.ToUnixTimeMilliseconds() / 1000.0, Text(value)];

    private static string Text(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
