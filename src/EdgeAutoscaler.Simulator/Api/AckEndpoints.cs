using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>The routes of the ACK API.</summary>
internal static class AckEndpoints
{
    public static void MapAck(this IEndpointRouteBuilder routes, RequestPipeline pipeline, AckOperations operations)
    {
        Map("POST", "/api/v2/clusters/{id}", Operation.ScaleOutCluster, operations.ScaleOutCluster);
        Map("GET", "/clusters/{id}", Operation.DescribeClusterDetail, (id, _) => operations.DescribeClusterDetail(id));
        Map("GET", "/clusters/{id}/nodes", Operation.DescribeClusterNodes, operations.DescribeClusterNodes);
        Map("GET", "/clusters/{id}/tasks", Operation.DescribeClusterTasks, operations.DescribeClusterTasks);
        Map("GET", "/tasks/{id}", Operation.DescribeTaskInfo, (id, _) => operations.DescribeTaskInfo(id));
        routes.MapFallback(context => NotFoundAsync(context, operations));

        void Map(string method, string pattern, Operation operation, Func<string, ReceivedCall, OperationCall> bind) =>
            routes.MapMethods(pattern, [method], context => pipeline.RunAsync(
                context, operation, call => bind((string)context.Request.RouteValues["id"]!, call)));
    }

    private static async Task NotFoundAsync(HttpContext context, AckOperations operations)
    {
        var reply = operations.Refuse(new ApiError(404, "InvalidAction.NotFound", "No operation has this method and path."));
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }
}
