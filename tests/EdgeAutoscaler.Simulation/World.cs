using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Simulation;

/// <summary>Everything that outlives the service's process.</summary>
internal sealed class World
{
    // Two days before the clocks of Berlin go forward, five before a month ends.
    private static readonly DateTimeOffset Start = new(2026, 3, 27, 0, 0, 0, TimeSpan.Zero);

    public World(int seed, Odds odds)
    {
        Dice = new Dice(seed);
        Odds = odds;
        Log = new EventLog(Clock);
        Load = new LoadModel(Clock, Dice, odds, Log);
        Cloud = new CloudModel(this);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public Dice Dice { get; }

    public Odds Odds { get; }

    public EventLog Log { get; }

    public FleetPlan Fleet { get; } = new();

    public Witness Witness { get; } = new();

    public LoadModel Load { get; }

    public CloudModel Cloud { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();
}
