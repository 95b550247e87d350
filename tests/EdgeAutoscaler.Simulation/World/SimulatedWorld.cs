using EdgeAutoscaler.Core.Planning;

namespace EdgeAutoscaler.Simulation.World;

/// <summary>Everything that outlives the service's process.</summary>
internal sealed class SimulatedWorld
{
    private const int FewHaveFiles = 20;

    // Each shortly before a day on which calendars trip: the clocks of Berlin go forward, or back, a leap day, the end of a year.
    private static readonly DateTimeOffset[] Starts =
    [
        new(2026, 3, 27, 0, 0, 0, TimeSpan.Zero),
        new(2026, 10, 23, 0, 0, 0, TimeSpan.Zero),
        new(2028, 2, 27, 0, 0, 0, TimeSpan.Zero),
        new(2026, 12, 29, 0, 0, 0, TimeSpan.Zero),
    ];

    public SimulatedWorld(int seed, Odds odds)
    {
        Dice = new Dice(seed);
        Odds = odds;
        Clock = new SimulatedClock(Dice.Pick(Starts));
        Log = new EventLog(Clock);
        Fleet = new FleetPlan(Dice);
        Load = new LoadModel(this);
        Cloud = new CloudModel(this);
        Witness = new Witness(this);
        Home = seed % FewHaveFiles == 0 ? new FileLedgerHome(this) : new MemoryLedgerHome(this);
        Check = new LedgerCheck(this);
    }

    public SimulatedClock Clock { get; }

    public Dice Dice { get; }

    /// <summary>How likely things go wrong at present.</summary>
    public Odds Odds { get; set; }

    public EventLog Log { get; }

    public FleetPlan Fleet { get; }

    public Witness Witness { get; }

    public LoadModel Load { get; }

    public CloudModel Cloud { get; }

    public ILedgerHome Home { get; }

    public LedgerCheck Check { get; }

    /// <summary>What was last decided for each group, to tell why nothing happens.</summary>
    public Dictionary<string, ScaleDecision> Decisions { get; } = [];

    /// <summary>The time it really is.</summary>
    public DateTimeOffset Now => Clock.Truth;

    /// <summary>Rolls the dice for a fault, and keeps it if it happens.</summary>
    public bool Strikes(double odds, Fault fault, string where = "")
    {
        if (!Dice.Chance(odds))
            return false;
        Log.Add(fault, where);
        return true;
    }
}
