using EdgeAutoscaler.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Simulator.Api;

/// <summary>The way of every request: read, note, authenticate, disturb, execute, answer.</summary>
internal sealed partial class RequestPipeline(
    Func<ReceivedCall, Operation, ApiError?> authenticate,
    Func<ApiError, ApiReply> refuse,
    RequestLog log,
    FaultScript faults,
    TimeProvider clock,
    ILogger<RequestPipeline> logger,
    CancellationToken stopping)
{
    public async Task RunAsync(HttpContext context, Operation operation, Func<ReceivedCall, OperationCall> bind)
    {
        var call = await ReceivedCall.ReadAsync(context);
        var entry = log.Begin(new ReceivedRequest(
            call.Method, call.Path, operation, call.Header("x-acs-action"), clock.GetUtcNow(), null));
        var reply = await AnswerAsync(call, operation, bind);
        log.End(entry, reply?.Status);
        LogServed(operation, reply?.Status);
        if (reply is null)
            context.Abort();
        else
            await SendAsync(context.Response, reply);
    }

    private async Task<ApiReply?> AnswerAsync(ReceivedCall call, Operation operation, Func<ReceivedCall, OperationCall> bind)
    {
        if (authenticate(call, operation) is { } error)
            return refuse(error);
        var fault = faults.TakeNext(operation);
        if (fault is not null)
            LogFault(operation, fault.GetType().Name);
        try
        {
            return await FaultInjector.RunAsync(fault, bind(call), refuse, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task SendAsync(HttpResponse response, ApiReply reply)
    {
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        await response.Body.WriteAsync(reply.Body, CancellationToken.None);
    }
}
