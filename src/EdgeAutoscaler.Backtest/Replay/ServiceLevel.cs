namespace EdgeAutoscaler.Backtest.Replay;

/// <summary>How well a load was served, added up over steps. One node-step is the work of one node over one step.</summary>
/// <param name="Steps">Steps replayed.</param>
/// <param name="ShortSteps">Steps in which some load found no node, if only for a part of the step.</param>
/// <param name="Demanded">Load, in node-steps.</param>
/// <param name="Unserved">Load that found no node, in node-steps.</param>
/// <param name="Idle">Capacity of Ready nodes that no load used, in node-steps.</param>
/// <param name="PeakNodes">Most Ready nodes at once.</param>
internal sealed record ServiceLevel(int Steps, int ShortSteps, double Demanded, double Unserved, double Idle, int PeakNodes)
{
    /// <summary>Nothing replayed yet.</summary>
    public static ServiceLevel Empty { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Unserved load as a share of all load.</summary>
    public double UnservedShare => Share(Unserved, Demanded);

    /// <summary>Short steps as a share of all steps.</summary>
    public double ShortStepsShare => Share(ShortSteps, Steps);

    /// <summary>Idle capacity as a share of all load.</summary>
    public double OverProvisionShare => Share(Idle, Demanded);

    /// <summary>Adds a step.</summary>
    /// <param name="ready">Ready nodes, the same throughout the step.</param>
    /// <param name="loads">Load in nodes' worth with the share of the step for which each one held.</param>
    public ServiceLevel With(int ready, IEnumerable<(double Nodes, double Share)> loads)
    {
        var (demanded, unserved, idle) = (0.0, 0.0, 0.0);
        foreach (var (nodes, share) in loads)
        {
            demanded += nodes * share;
            unserved += Math.Max(0, nodes - ready) * share;
            idle += Math.Max(0, ready - nodes) * share;
        }

        return new ServiceLevel(
            Steps + 1,
            ShortSteps + (unserved > 0 ? 1 : 0),
            Demanded + demanded,
            Unserved + unserved,
            Idle + idle,
            Math.Max(PeakNodes, ready));
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
