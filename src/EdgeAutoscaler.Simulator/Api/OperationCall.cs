namespace EdgeAutoscaler.Simulator.Api;

/// <summary>An operation bound to one request, not executed yet.</summary>
/// <param name="Execute">Executes it.</param>
/// <param name="ExecuteAgain">Executes it once more although it has just been executed; the same for a read.</param>
internal sealed record OperationCall(Func<ApiReply> Execute, Func<ApiReply> ExecuteAgain)
{
    public static OperationCall Read(Func<ApiReply> execute) => new(execute, execute);
}
