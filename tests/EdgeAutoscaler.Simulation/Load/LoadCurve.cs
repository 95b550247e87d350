using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Simulation.Load;

/// <summary>The load of one group.</summary>
internal sealed class LoadCurve
{
    private static readonly SignalProblem[] Problems =
        [SignalProblem.NotANumber, SignalProblem.Unreachable, SignalProblem.Stale, SignalProblem.Negative, SignalProblem.NoData];

    private static readonly double[] Factors = [4, 15, 60, 1000];

    // Twice what the spike guard looks back, for the service may have missed some.
    private const int SamplesOfGuard = 60;
    private const double FarAbove = 3;

    private readonly List<LoadSample> _history = [];
    private readonly NodeGroup _group;
    private readonly Dice _dice;
    private readonly double _most;
    private readonly double _plausible;
    private double _base;
    private double _factor = 1;
    private int _gap;
    private int _spike;
    private DateTimeOffset? _spikeSince;
    private SignalProblem? _problem;
    private (DateTimeOffset At, double Most) _read;

    public LoadCurve(NodeGroup group, Dice dice)
    {
        (_group, _dice) = (group, dice);
        // At its height a little more than the group may ever carry.
        _most = group.MaxNodes * FleetPlan.NodeCapacity * FleetPlan.Target;
        _plausible = 100 * group.MaxNodes * FleetPlan.NodeCapacity;
        _base = dice.Between(0.2, 0.7) * _most;
    }

    private double Value { get; set; }

    private double Calm { get; set; }

    /// <summary>The nodes that the newest reading asks for; none when it can't be read.</summary>
    /// <param name="now">Now.</param>
    /// <param name="hasPast">Whether the service can know what the load was before.</param>
    public int? NodesWanted(DateTimeOffset now, bool hasPast)
    {
        if (_problem is not null || Value > _plausible)
            return null;
        if (!hasPast || !_group.Limits.SpikeGuard || _spikeSince is not { } since || now - since >= SpikeGuard.StandingTime)
            return Nodes(MostReadAt(now));
        // A jump that may still be a mistake asks for nothing; what the load was before may still be believed.
        var before = _history.Where(sample => sample.At < since).TakeLast(SamplesOfGuard).Select(sample => sample.Value).ToList();
        return before.Count == SamplesOfGuard && Value > FarAbove * before.Max() ? Nodes(Math.Max(Calm, before.Max())) : Nodes(Value);
    }

    /// <summary>Goes on; tells the fault that begins here, if one does.</summary>
    public Fault? Advance(DateTimeOffset now, Odds odds)
    {
        _base = Math.Clamp(_base + (_dice.Between(-0.06, 0.06) * _most), 0, 0.8 * _most);
        var ofDay = 1 + (0.5 * Math.Sin(now.TimeOfDay.TotalDays * 2 * Math.PI));
        var gapBegins = _gap-- <= 0 && _dice.Chance(odds.LoadGap);
        var spikeBegins = _spike-- <= 0 && _dice.Chance(odds.LoadSpike);
        if (gapBegins)
            _gap = _dice.Between(1, 12);
        if (spikeBegins)
            (_spike, _factor, _spikeSince) = (_dice.Between(1, 3), _dice.Pick(Factors), now);
        if (_spike <= 0)
            (_factor, _spikeSince) = (1, null);
        Calm = _base * ofDay;
        Value = Calm * _factor;
        _problem = _gap > 0 ? _dice.Pick(Problems) : null;
        if (_problem is null && Value <= _plausible)
            _history.Add(new LoadSample(now, Value));
        return gapBegins ? Fault.LoadMissing : spikeBegins ? Fault.LoadSpike : null;
    }

    public SignalReading Read(DateTimeOffset now)
    {
        if (_problem is { } problem)
            return new SignalReading.Missing(problem, problem.ToString());
        _read = (now, MostReadAt(now));
        return new SignalReading.Measured([new LoadSample(now, Value)]);
    }

    // Of two measurements with one time the service goes by the first.
    private double MostReadAt(DateTimeOffset now) => _read.At == now && _read.Most <= _plausible ? Math.Max(_read.Most, Value) : Value;

    public SignalReading History(DateTimeOffset from, DateTimeOffset to) =>
        new SignalReading.Measured([.. _history.Where(sample => sample.At >= from && sample.At <= to)]);

    private static int Nodes(double load) => (int)Math.Min(Math.Ceiling((load / (FleetPlan.NodeCapacity * FleetPlan.Target)) - 1e-9), 1_000_000);
}
