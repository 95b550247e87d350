using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Operating;

namespace EdgeAutoscaler.Tests.Commands;

/// <summary>Notes what it was asked to do.</summary>
internal sealed class RecordingActions : ICommandActions, IOperatorActions
{
    public List<(string Command, CommandOptions Options)> Calls { get; } = [];

    public int ExitCode { get; init; }

    public Task<int> RunAsync(CommandOptions options, CancellationToken cancellationToken) => Note("run", options);

    public Task<int> CheckAsync(CommandOptions options, CancellationToken cancellationToken) => Note("check", options);

    public Task<int> PlanAsync(CommandOptions options, CancellationToken cancellationToken) => Note("plan", options);

    public Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken) => Note("status", options);

    public Task<int> WatchAsync(CommandOptions options, TimeSpan every, CancellationToken cancellationToken) => Note($"watch {every}", options);

    public Task<int> ExplainAsync(CommandOptions options, string group, DateTimeOffset? at, CancellationToken cancellationToken) => Note($"explain {group} {at:u}", options);

    public Task<int> TestNotificationsAsync(CommandOptions options, string? target, CancellationToken cancellationToken) => Note($"notifications test {target}", options);

    public Task<int> ListIntentsAsync(CommandOptions options, CancellationToken cancellationToken) => Note("intents list", options);

    public Task<int> ShowIntentAsync(CommandOptions options, string intentId, CancellationToken cancellationToken) => Note($"intents show {intentId}", options);

    public Task<int> AcknowledgeAsync(CommandOptions options, string target, AcknowledgeRequest request, CancellationToken cancellationToken) =>
        Note($"intents acknowledge {target} {request}", options);

    public Task<int> PauseAsync(CommandOptions options, PauseRequest request, CancellationToken cancellationToken) => Note($"pause {request}", options);

    public Task<int> ResumeAsync(CommandOptions options, ResumeRequest request, CancellationToken cancellationToken) => Note($"resume {request}", options);

    public Task<int> UnfreezeAsync(CommandOptions options, UnfreezeRequest request, CancellationToken cancellationToken) => Note($"unfreeze {request}", options);

    public Task<int> ApproveAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken) => Note($"approve {request}", options);

    public Task<int> RejectAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken) => Note($"reject {request}", options);

    public Task<int> AcceptLedgerAsync(CommandOptions options, AcceptRequest request, CancellationToken cancellationToken) => Note($"ledger accept {request}", options);

    public Task<int> CheckLedgerAsync(CommandOptions options, CancellationToken cancellationToken) => Note("ledger check", options);

    public Task<int> BackUpLedgerAsync(CommandOptions options, string file, CancellationToken cancellationToken) => Note($"ledger backup {file}", options);

    private Task<int> Note(string command, CommandOptions options)
    {
        Calls.Add((command, options));
        return Task.FromResult(ExitCode);
    }
}
