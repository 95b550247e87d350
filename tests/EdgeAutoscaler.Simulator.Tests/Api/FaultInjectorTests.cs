using System.Text;
using EdgeAutoscaler.Simulator.Api;
using EdgeAutoscaler.Simulator.Faults;

namespace EdgeAutoscaler.Simulator.Tests.Api;

public class FaultInjectorTests
{
    private readonly ApiReply _answer = ApiReply.Json(202, new Dictionary<string, string> { ["task_id"] = "T-1", ["cluster_id"] = "C-1" });
    private int _executed;
    private int _executedAgain;

    public static TheoryData<Fault?, int> Executions => new()
    {
        { null, 1 },
        { Fault.OutOfStock(), 0 },
        { new Fault.Drop(FaultMoment.BeforeExecuting), 0 },
        { new Fault.Drop(FaultMoment.AfterExecuting), 1 },
        { new Fault.GatewayError(502, FaultMoment.BeforeExecuting), 0 },
        { new Fault.GatewayError(), 1 },
        { new Fault.Hold(Task.CompletedTask), 1 },
        { new Fault.Hold(Task.CompletedTask, FaultMoment.AfterExecuting), 1 },
        { new Fault.Delay(TimeSpan.Zero), 1 },
        { new Fault.TruncateBody(), 1 },
        { new Fault.OmitTaskId(), 1 },
        { new Fault.ExecuteTwice(), 1 },
    };

    [Theory]
    [MemberData(nameof(Executions))]
    public async Task RunAsync_AnyFault_ExecutesExactlyAsOftenAsItSays(Fault? fault, int executions)
    {
        await RunAsync(fault);

        Assert.Equal(executions, _executed);
        Assert.Equal(fault is Fault.ExecuteTwice ? 1 : 0, _executedAgain);
    }

    [Fact]
    public async Task RunAsync_NoFault_AnswersUnchanged() => Assert.Equal(_answer, await RunAsync(null));

    [Fact]
    public async Task RunAsync_OmitTaskId_KeepsTheOtherNames() =>
        Assert.Equal("""{"cluster_id":"C-1"}""", Encoding.UTF8.GetString((await RunAsync(new Fault.OmitTaskId()))!.Body));

    [Fact]
    public async Task RunAsync_TruncateBody_AnswersItsFirstHalf()
    {
        var body = (await RunAsync(new Fault.TruncateBody()))!.Body;

        Assert.Equal(_answer.Body[..(_answer.Body.Length / 2)], body);
    }

    [Fact]
    public async Task RunAsync_HeldWhenStopping_IsCancelledUnexecuted()
    {
        using var stopping = new CancellationTokenSource();
        var held = RunAsync(new Fault.Hold(new TaskCompletionSource().Task), stopping.Token);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        Assert.Equal(0, _executed);
    }

    private Task<ApiReply?> RunAsync(Fault? fault, CancellationToken stopping = default) =>
        FaultInjector.RunAsync(fault, new OperationCall(Execute, ExecuteAgain), error => ApiReply.Json(error.Status, error.Code), stopping);

    private ApiReply Execute()
    {
        _executed++;
        return _answer;
    }

    private ApiReply ExecuteAgain()
    {
        _executedAgain++;
        return _answer;
    }
}
