namespace EdgeAutoscaler.Cycle;

/// <summary>The two clocks of the service. They differ only in the demo, where days pass in minutes.</summary>
/// <param name="Service">The time decisions, leases, budgets and tasks live in.</param>
/// <param name="Wall">Real time: sockets, timeouts, signatures, schedules and telemetry.</param>
/// <param name="Speed">How many times faster than real time the service's clock runs; 1 outside the demo.</param>
internal sealed record Clocks(TimeProvider Service, TimeProvider Wall, double Speed)
{
    /// <summary>Real time on both sides.</summary>
    public static Clocks Real { get; } = new(TimeProvider.System, TimeProvider.System, 1);

    /// <summary>Now, on the service's clock.</summary>
    public DateTimeOffset Now => Service.GetUtcNow();

    /// <summary>The real time that a duration of the service's clock takes.</summary>
    /// <param name="duration">Duration on the service's clock.</param>
    public TimeSpan OnWall(TimeSpan duration) => duration / Speed;
}
