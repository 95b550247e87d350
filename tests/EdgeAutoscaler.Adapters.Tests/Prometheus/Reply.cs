using System.Globalization;
using System.Text.Json;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>An answer of the scripted server.</summary>
public sealed record Reply(int Status, string Body)
{
    /// <summary>Announces more bytes than it sends, then hangs up.</summary>
    public bool Truncated { get; init; }

    /// <summary>Never answers.</summary>
    public bool Silent { get; init; }

    public string? Location { get; init; }

    public static Reply Ok(string resultType, string result, string extra = "") =>
        new(200, $$$"""{"status":"success","data":{"resultType":"{{{resultType}}}","result":{{{result}}}}{{{extra}}}}""");

    public static Reply Scalar(string value) => Ok("scalar", $"[1700000000.1,\"{value}\"]");

    public static Reply Vector(params (string Labels, string Value)[] series) => Ok("vector", Elements(series));

    public static Reply Value(double value) => Vector(("", value.ToString("R", CultureInfo.InvariantCulture)));

    public static Reply WithWarning(string warning, string value) =>
        Ok("vector", Elements(("", value)), $",\"warnings\":[{JsonSerializer.Serialize(warning)}]");

    public static Reply Matrix(params (string Labels, (double Time, string Value)[] Points)[] series) => Ok("matrix",
        $"[{string.Join(',', series.Select(one => $$"""{"metric":{{Metric(one.Labels)}},"values":[{{Points(one.Points)}}]}"""))}]");

    public static Reply Error(int status, string type, string error) =>
        new(status, $$"""{"status":"error","errorType":"{{type}}","error":{{JsonSerializer.Serialize(error)}}}""");

    private static string Elements(params (string Labels, string Value)[] series) =>
        $"[{string.Join(',', series.Select(one => $$"""{"metric":{{Metric(one.Labels)}},"value":[1700000000.1,"{{one.Value}}"]}"""))}]";

    private static string Points((double Time, string Value)[] points) =>
        string.Join(',', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.Time},\"{point.Value}\"]")));

    // "pool=a,zone=b" in JSON.
    private static string Metric(string labels) => JsonSerializer.Serialize(labels
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(label => label.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]));
}
