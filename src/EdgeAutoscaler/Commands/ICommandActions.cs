namespace EdgeAutoscaler.Commands;

/// <summary>What the commands do; each answers with one of <see cref="ExitCodes"/>.</summary>
internal interface ICommandActions
{
    /// <summary>Runs the service until it is told to stop.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> RunAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Tries configuration, credentials, permissions and queries.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> CheckAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Evaluates once, explains, buys nothing.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> PlanAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Explains the decision that was in force at an instant.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="group">The group, as cluster/group.</param>
    /// <param name="at">The instant; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> ExplainAsync(CommandOptions options, string group, DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Sends a test message to notification targets.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="target">The target; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> TestNotificationsAsync(CommandOptions options, string? target, CancellationToken cancellationToken);

    /// <summary>Shows what the service knows of itself.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken);

    /// <summary>Shows it again and again until it is ended.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="every">Time between two looks.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> WatchAsync(CommandOptions options, TimeSpan every, CancellationToken cancellationToken);
}
