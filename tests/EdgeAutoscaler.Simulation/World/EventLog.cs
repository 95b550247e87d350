using System.Globalization;

namespace EdgeAutoscaler.Simulation.World;

/// <summary>What happened in a run, without anything that differs between two runs of one seed.</summary>
internal sealed class EventLog(SimulatedClock clock)
{
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _resolutions = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How often what went wrong.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    /// <summary>How often doubt and trouble ended how.</summary>
    public IReadOnlyDictionary<string, int> Resolutions => _resolutions;

    public void Add(string what) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{clock.Truth:MM-dd HH:mm:ss} {what}"));

    public void Add(Fault fault, string where)
    {
        _faults[fault.ToString()] = _faults.GetValueOrDefault(fault.ToString()) + 1;
        Add($"! {fault} {where}");
    }

    public void Resolved(string how, string what)
    {
        _resolutions[how] = _resolutions.GetValueOrDefault(how) + 1;
        Add($"= {how}: {what}");
    }
}
