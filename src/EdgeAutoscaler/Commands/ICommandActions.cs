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

    /// <summary>Shows what the service knows of itself.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    Task<int> StatusAsync(CommandOptions options, CancellationToken cancellationToken);
}
