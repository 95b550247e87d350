using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Simulator.Faults;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>Executes a call as its fault prescribes.</summary>
internal static class FaultInjector
{
    private const string GatewayPage = "<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

    /// <summary>The answer to send, or null when the connection is to be dropped.</summary>
    public static async Task<ApiReply?> RunAsync(
        Fault? fault, OperationCall call, Func<ApiError, ApiReply> refuse, CancellationToken stopping)
    {
        switch (fault)
        {
            case Fault.Refuse(var status, var code, var message) refusal:
                return refuse(new ApiError(status, code, message)) with { Headers = refusal.Headers };
            case Fault.Delay(var duration, var moment):
                return await WaitAsync(Task.Delay(duration, stopping), moment, call, stopping);
            case Fault.Hold(var release, var moment):
                return await WaitAsync(release, moment, call, stopping);
            case Fault.Drop(var moment):
                _ = ExecuteIf(moment, call);
                return null;
            case Fault.GatewayError(var status, var moment):
                _ = ExecuteIf(moment, call);
                return new ApiReply(status, MediaTypeNames.Text.Html, Encoding.UTF8.GetBytes(GatewayPage));
            default:
                return Spoil(fault, call);
        }
    }

    private static async Task<ApiReply> WaitAsync(
        Task wait, FaultMoment moment, OperationCall call, CancellationToken stopping)
    {
        var early = ExecuteIf(moment, call);
        await wait.WaitAsync(stopping);
        return early ?? call.Execute();
    }

    private static ApiReply? ExecuteIf(FaultMoment moment, OperationCall call) =>
        moment is FaultMoment.AfterExecuting ? call.Execute() : null;

    private static ApiReply Spoil(Fault? fault, OperationCall call)
    {
        var reply = call.Execute();
        switch (fault)
        {
            case Fault.TruncateBody:
                return reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
            case Fault.OmitTaskId:
                return reply with { Body = WithoutTaskId(reply.Body) };
            case Fault.RepeatTaskId:
                return reply with { Body = WithAnotherTaskId(reply.Body) };
            case Fault.ExecuteTwice:
                _ = call.ExecuteAgain();
                return reply;
            default:
                return reply;
        }
    }

    private static byte[] WithAnotherTaskId(byte[] json) =>
        [.. """{"task_id":"T-of-somebody-else","""u8, .. json.AsSpan(1)];

    private static byte[] WithoutTaskId(byte[] json)
    {
        var body = JsonNode.Parse(json)!.AsObject();
        body.Remove("task_id");
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }
}
