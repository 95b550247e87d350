using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Core.Load;

/// <summary>
/// Tells a load that a group may have from a number that can only be a mistake: a query that counts bytes for megabytes, a percentage for a
/// share, or a time for a load is answered at once, and would otherwise buy every node that the limits allow.
/// </summary>
/// <param name="Largest">The largest load that is believed, in the unit of the signal.</param>
public sealed record PlausibleLoad(double Largest)
{
    /// <summary>What is believed of a signal: the most that any policy of the group takes it for.</summary>
    /// <param name="group">The group.</param>
    /// <param name="signal">Name of the signal.</param>
    public static PlausibleLoad Of(NodeGroup group, string signal) =>
        new(group.Policies.Max(policy => policy.LargestPlausible(signal, group)) ?? double.PositiveInfinity);

    /// <summary>The samples that are believed.</summary>
    /// <param name="samples">The samples.</param>
    public IReadOnlyList<LoadSample> Among(IReadOnlyList<LoadSample> samples) => [.. samples.Where(sample => sample.Value <= Largest)];

    /// <summary>A reading as far as it is believed: missing when its newest sample is not.</summary>
    /// <param name="reading">The reading.</param>
    public SignalReading Screen(SignalReading reading) => reading switch
    {
        SignalReading.Measured { Samples: [.., var newest] } when newest.Value > Largest => new SignalReading.Missing(SignalProblem.Absurd, Detail(newest.Value)),
        SignalReading.Measured measured => new SignalReading.Measured(Among(measured.Samples)),
        _ => reading,
    };

    private string Detail(double value) => FormattableString.Invariant(
        $"The value is {value:0.###}; with these policies, NodeCapacity and MaxNodes nothing beyond {Largest:0.###} is believed. Look at the query and its unit.");
}
