using System.Globalization;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>The endpoint and the parameters that ask for a query.</summary>
internal static class QueryForm
{
    /// <summary>Path of the endpoint below the server's address.</summary>
    public static string Endpoint(QueryRange? range) => range is null ? "api/v1/query" : "api/v1/query_range";

    /// <summary>The parameters; the server evaluates an instant query at its own present.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(string query, QueryRange? range, TimeSpan timeout)
    {
        var form = new Dictionary<string, string> { ["query"] = query, ["timeout"] = Seconds(timeout.TotalMilliseconds) };
        if (range is not null)
        {
            form["start"] = Seconds(range.From.ToUnixTimeMilliseconds());
            form["end"] = Seconds(range.To.ToUnixTimeMilliseconds());
            form["step"] = Seconds(range.Step.TotalMilliseconds);
        }

        return form;
    }

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.###", CultureInfo.InvariantCulture);
}
