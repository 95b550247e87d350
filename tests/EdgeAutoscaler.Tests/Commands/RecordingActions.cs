using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Tests.Commands;

/// <summary>Notes what it was asked to do.</summary>
internal sealed class RecordingActions : ICommandActions
{
    public List<(string Command, CommandOptions Options)> Calls { get; } = [];

    public int ExitCode { get; init; }

    public Task<int> RunAsync(CommandOptions options, CancellationToken cancellationToken) => Note("run", options);

    public Task<int> CheckAsync(CommandOptions options, CancellationToken cancellationToken) => Note("check", options);

    public Task<int> PlanAsync(CommandOptions options, CancellationToken cancellationToken) => Note("plan", options);

    public Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken) => Note("status", options);

    private Task<int> Note(string command, CommandOptions options)
    {
        Calls.Add((command, options));
        return Task.FromResult(ExitCode);
    }
}
