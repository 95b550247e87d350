using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Simulation.World;

/// <summary>Troubles that begin by themselves and last for a while: people, clocks, disks.</summary>
/// <param name="world">The world.</param>
internal sealed class Weather(SimulatedWorld world)
{
    // As far as a machine drifts whose clock is kept by NTP; beyond it the cloud's dates don't bear it out.
    private static readonly TimeSpan LargestDrift = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromDays(40), TimeSpan.FromHours(-1), TimeSpan.FromHours(9), TimeSpan.FromMinutes(-20)];
    private DateTimeOffset _dateWrongUntil;
    private DateTimeOffset _diskFullUntil;
    private bool _reboots;

    /// <summary>Goes on by one step.</summary>
    /// <param name="service">The process people talk to; none when it is down.</param>
    public async Task AdvanceAsync(Service? service)
    {
        Clocks();
        Disk();
        foreach (var cluster in world.Fleet.Clusters)
        {
            if (world.Dice.Chance(world.Odds.HumanBuys))
                world.Cloud.SellToHuman(cluster);
        }

        if (service is not null && world.Dice.Chance(world.Odds.GroupPaused))
            await PauseAsync(service);
    }

    /// <summary>Whether the machine is booted now.</summary>
    public bool TakeReboot()
    {
        var reboots = _reboots;
        _reboots = false;
        return reboots;
    }

    /// <summary>Everything that lasts ends.</summary>
    public void Clear()
    {
        (world.Clock.WallError, world.Cloud.DateError) = (TimeSpan.Zero, TimeSpan.Zero);
        world.Home.Disk.IsFull = false;
        world.Fleet.RaiseLimits();
    }

    private void Clocks()
    {
        var (clock, dice) = (world.Clock, world.Dice);
        var isRight = clock.WallError.Duration() <= LargestDrift && world.Cloud.DateError == TimeSpan.Zero;
        if (isRight && world.Strikes(world.Odds.WallClockStep, Fault.WallClockStep))
            clock.WallError = Clamp(clock.WallError + dice.Between(TimeSpan.FromSeconds(-90), TimeSpan.FromSeconds(90)));
        if (isRight && world.Strikes(world.Odds.WallClockJump, Fault.WallClockJump))
            // A machine that boots with a wrong clock is the usual reason for one.
            (clock.WallError, _reboots) = (dice.Pick(Jumps), dice.Chance(0.5));
        else if (isRight && world.Strikes(world.Odds.CloudDateWrong, Fault.CloudDateWrong))
            (world.Cloud.DateError, _dateWrongUntil) = (dice.Between(TimeSpan.FromMinutes(9), TimeSpan.FromHours(30)), world.Now + dice.Between(TimeSpan.FromMinutes(10), TimeSpan.FromHours(5)));
        if (world.Now >= _dateWrongUntil)
            world.Cloud.DateError = TimeSpan.Zero;
    }

    private void Disk()
    {
        if (world.Strikes(world.Odds.DiskFull, Fault.DiskFull))
            _diskFullUntil = world.Now + world.Dice.Between(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));
        world.Home.Disk.IsFull = world.Now < _diskFullUntil;
    }

    private async Task PauseAsync(Service service)
    {
        var cluster = world.Dice.Pick(world.Fleet.Clusters);
        var group = world.Dice.Chance(0.5) ? world.Dice.Pick(cluster.NodeGroups).Name : null;
        world.Log.Add(Fault.GroupPaused, $"{cluster.Name}/{group}");
        var now = service.Clocks.Now;
        await service.Ledger.PauseAsync(new Pause(cluster.Name, group, "maintenance", "operator", now, now + world.Dice.Between(TimeSpan.FromHours(1), TimeSpan.FromHours(6))), default);
    }

    private static TimeSpan Clamp(TimeSpan error) => error > LargestDrift ? LargestDrift : error < -LargestDrift ? -LargestDrift : error;
}
