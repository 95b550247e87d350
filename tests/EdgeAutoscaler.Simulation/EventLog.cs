using System.Globalization;

namespace EdgeAutoscaler.Simulation;

/// <summary>What happened in a run, without anything that differs between two runs of one seed.</summary>
internal sealed class EventLog(TimeProvider clock)
{
    private readonly SortedDictionary<Fault, int> _faults = [];
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public IReadOnlyDictionary<Fault, int> Faults => _faults;

    public void Add(string what) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():MM-dd HH:mm:ss} {what}"));

    public void Add(Fault fault, string where)
    {
        _faults[fault] = _faults.GetValueOrDefault(fault) + 1;
        Add($"! {fault} {where}");
    }
}
