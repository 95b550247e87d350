using System.Globalization;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>The endpoint and the parameters that ask for a query.</summary>
internal static class QueryForm
{
    /// <summary>Path of the endpoint below the server's address.</summary>
    public static string Endpoint(QueryTime time) => time is QueryTime.Range ? "api/v1/query_range" : "api/v1/query";

    /// <summary>The parameters.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(string query, QueryTime time, TimeSpan timeout)
    {
        var form = new Dictionary<string, string> { ["query"] = query, ["timeout"] = Seconds(timeout.TotalMilliseconds) };
        switch (time)
        {
            case QueryTime.Present { At: { } instant }:
                form["time"] = Seconds(instant.ToUnixTimeMilliseconds());
                break;
            case QueryTime.Range range:
                form["start"] = Seconds(range.From.ToUnixTimeMilliseconds());
                form["end"] = Seconds(range.To.ToUnixTimeMilliseconds());
                form["step"] = Seconds(range.Step.TotalMilliseconds);
                break;
        }

        return form;
    }

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.###", CultureInfo.InvariantCulture);
}
