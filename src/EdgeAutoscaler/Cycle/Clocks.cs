namespace EdgeAutoscaler.Cycle;

/// <summary>The two clocks of the service. They differ only in the demo, where days pass in minutes.</summary>
/// <param name="Service">The time decisions, leases, budgets and tasks live in.</param>
/// <param name="Wall">Real time: sockets, timeouts, signatures, schedules and telemetry.</param>
/// <param name="Speed">How many times faster than real time the service's clock runs; 1 outside the demo.</param>
internal sealed record Clocks(TimeProvider Service, TimeProvider Wall, double Speed)
{
    /// <summary>Tells when the wall clock is set; outside the demo it is the service's clock.</summary>
    public SteadyClock Steady { get; } = Service as SteadyClock ?? new SteadyClock(Wall);

    /// <summary>The cloud's clock as last seen, against the service's; in the demo, where the cloud too dates its answers in real time, against the wall's.</summary>
    public CloudClock Cloud { get; } = new(Service as SteadyClock ?? Wall);

    /// <summary>Real time on both sides; the service's doesn't follow a wall clock that is set.</summary>
    public static Clocks Real() => new(new SteadyClock(TimeProvider.System), TimeProvider.System, 1);

    /// <summary>Now, on the service's clock.</summary>
    public DateTimeOffset Now => Service.GetUtcNow();

    /// <summary>The real time that a duration of the service's clock takes.</summary>
    /// <param name="duration">Duration on the service's clock.</param>
    public TimeSpan OnWall(TimeSpan duration) => duration / Speed;

    /// <summary>The duration on the service's clock that passes in a real time.</summary>
    /// <param name="duration">Duration on the wall clock.</param>
    public TimeSpan OnService(TimeSpan duration) => duration * Speed;
}
