using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Simulation;

/// <summary>The load of one group.</summary>
internal sealed class LoadCurve
{
    private static readonly SignalProblem[] Problems =
        [SignalProblem.NotANumber, SignalProblem.Unreachable, SignalProblem.Stale, SignalProblem.Negative, SignalProblem.NoData];

    private readonly List<LoadSample> _history = [];
    private readonly Dice _dice;
    private readonly double _most;
    private double _base;
    private int _gap;
    private int _spike;
    private SignalProblem? _problem;

    public LoadCurve(NodeGroup group, Dice dice)
    {
        _dice = dice;
        // At its height a little more than the group may ever carry.
        _most = group.MaxNodes * FleetPlan.NodeCapacity * FleetPlan.Target;
        _base = dice.Between(0.2, 0.7) * _most;
    }

    private double Value { get; set; }

    /// <summary>The nodes that the newest reading asks for; none when it can't be read.</summary>
    public int? NodesWanted => _problem is null ? (int)Math.Ceiling((Value / (FleetPlan.NodeCapacity * FleetPlan.Target)) - 1e-9) : null;

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
            _spike = _dice.Between(1, 3);
        Value = _base * ofDay * (_spike > 0 ? 15 : 1);
        _problem = _gap > 0 ? _dice.Pick(Problems) : null;
        if (_problem is null)
            _history.Add(new LoadSample(now, Value));
        return gapBegins ? Fault.LoadMissing : spikeBegins ? Fault.LoadSpike : null;
    }

    public SignalReading Read(DateTimeOffset now) => _problem is { } problem
        ? new SignalReading.Missing(problem, problem.ToString())
        : new SignalReading.Measured([new LoadSample(now, Value)]);

    public SignalReading History(DateTimeOffset from, DateTimeOffset to) =>
        new SignalReading.Measured([.. _history.Where(sample => sample.At >= from && sample.At <= to)]);
}
