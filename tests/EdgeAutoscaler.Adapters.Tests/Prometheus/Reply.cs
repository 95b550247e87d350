using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Answers of a Prometheus, good and bad.</summary>
internal static class Reply
{
    public static RequestDelegate Text(int status, string type, string body) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    };

    public static RequestDelegate Json(string body, int status = 200) => Text(status, "application/json", body);

    public static RequestDelegate Status(int status) => Text(status, "text/plain", "no such luck");

    public static RequestDelegate Error(string type, string message, int status) =>
        Json($$"""{"status":"error","errorType":{{JsonSerializer.Serialize(type)}},"error":{{JsonSerializer.Serialize(message)}}}""", status);

    public static RequestDelegate Scalar(string value) => Success("scalar", $"[{Now},\"{value}\"]");

    public static RequestDelegate Scalar(DateTimeOffset value) => Scalar(Seconds(value));

    public static RequestDelegate Vector(params (string Labels, string Value)[] series) =>
        Success("vector", Array(series.Select(one => $$"""{"metric":{{{one.Labels}}},"value":[{{Now}},"{{one.Value}}"]}""")));

    public static RequestDelegate Vector(string value) => Vector(("", value));

    public static RequestDelegate Vector(DateTimeOffset value) => Vector(Seconds(value));

    public static RequestDelegate Matrix(params (string Labels, (DateTimeOffset At, string Value)[] Points)[] series) =>
        Success("matrix", Array(series.Select(one =>
            $$$"""{"metric":{{{{one.Labels}}}},"values":{{{Array(one.Points.Select(point => $"[{Seconds(point.At)},\"{point.Value}\"]"))}}}}""")));

    public static RequestDelegate Matrix(params (DateTimeOffset At, string Value)[] points) => Matrix(("", points));

    public static RequestDelegate With(string member, string value) =>
        Json($$"""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[{{Now}},"1"]}]},"{{member}}":{{value}}}""");

    public static RequestDelegate Redirect(string address) => context =>
    {
        context.Response.Redirect(address, permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    };

    /// <summary>Says nothing until the client has gone.</summary>
    public static RequestDelegate Silence => context => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>Promises a long answer and hangs up in the middle of it.</summary>
    public static RequestDelegate Cut => async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"status":"success","data":{"resultType":"vec""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Hangs up before a word is said.</summary>
    public static RequestDelegate HangUp => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static string Seconds(DateTimeOffset instant) =>
        (instant.ToUnixTimeMilliseconds() / 1000.0).ToString(CultureInfo.InvariantCulture);

    private static string Now => Seconds(Reading.Now);

    private static RequestDelegate Success(string type, string result) =>
        Json($$$"""{"status":"success","data":{"resultType":"{{{type}}}","result":{{{result}}}}}""");

    private static string Array(IEnumerable<string> items) => $"[{string.Join(',', items)}]";
}
