using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdgeAutoscaler.Simulator.Api.Prometheus;

/// <summary>The routes of the Prometheus query API, below a path prefix as behind a reverse proxy.</summary>
internal static class PrometheusEndpoints
{
    public const string Prefix = "/prometheus";

    private static readonly string[] GetOrPost = ["GET", "POST"];

    public static void MapPrometheus(
        this IEndpointRouteBuilder routes, RequestPipeline pipeline, PrometheusOperations operations)
    {
        routes.MapMethods($"{Prefix}/api/v1/query", GetOrPost, context =>
            pipeline.RunAsync(context, Operation.PrometheusQuery, operations.Query));
        routes.MapMethods($"{Prefix}/api/v1/query_range", GetOrPost, context =>
            pipeline.RunAsync(context, Operation.PrometheusQueryRange, operations.QueryRange));
        routes.MapGet($"{Prefix}/api/v1/status/buildinfo", BuildInfoAsync);
        routes.MapGet($"{Prefix}/-/healthy", context =>
            context.Response.WriteAsync("Prometheus Server is Healthy.\n", context.RequestAborted));
    }

    private static async Task BuildInfoAsync(HttpContext context)
    {
        var reply = PrometheusReply.Success(
            new JsonObject { ["version"] = "3.0.0", ["revision"] = "simulator", ["goVersion"] = "" }, warning: null);
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }
}
