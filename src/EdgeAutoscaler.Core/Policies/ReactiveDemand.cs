using System.Globalization;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Policies;

/// <summary>What reactive policies share: evidence from distinct samples, asserted from now until now + L + R.</summary>
public static class ReactiveDemand
{
    /// <summary>Evaluates a policy that turns each sample into a number of nodes.</summary>
    /// <param name="policy">Name of the policy.</param>
    /// <param name="signal">Name of its signal.</param>
    /// <param name="context">What is known.</param>
    /// <param name="nodes">Nodes that a sample asks for; <see langword="null"/> when the sample says nothing.</param>
    /// <param name="explain">Explains the deciding sample.</param>
    public static PolicyVerdict Evaluate(
        string policy,
        string signal,
        PolicyContext context,
        Func<SignalState, LoadSample, int?> nodes,
        Func<LoadSample, int, string> explain)
    {
        if (!context.Signals.TryGetValue(signal, out var state))
            return new PolicyVerdict.Silent(policy, $"signal {signal} has not been read");
        if (state.Problem is { } problem)
            return new PolicyVerdict.Silent(policy, state.Detail ?? $"signal {signal}: {problem}");

        var usable = NewestUsable(state, context.Stabilization.Of, sample => nodes(state, sample));
        if (usable.Count < context.Stabilization.Samples)
            return new PolicyVerdict.Silent(policy, TooFew(state, usable.Count, context.Stabilization.Samples), isSettling: state.Samples.Newest is not null);

        var (deciding, wanted) = usable.OrderByDescending(pair => pair.Nodes).ElementAt(context.Stabilization.Samples - 1);
        var demand = StepFunction.Over(new TimeInterval(context.Now, context.Until), wanted);
        return new PolicyVerdict.Asserts(policy, demand, explain(deciding, wanted));
    }

    /// <summary>Ready nodes behind a sample, or <see langword="null"/> where they changed or weren't seen while it was measured.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="state">The signal.</param>
    /// <param name="sample">The sample.</param>
    public static int? SteadyReadyNodes(PolicyContext context, SignalState state, LoadSample sample)
    {
        var began = sample.At - state.Signal.AveragingWindow;
        // Nodes that were just bought dilute the average before they carry their share: such a sample is not evidence.
        return context.ReadyNodes.At(began) is { } ready && !context.ReadyNodes.ChangesIn(new TimeInterval(began, sample.At)) && context.ReadyNodes.At(sample.At) == ready
            ? ready
            : null;
    }

    /// <summary>Whole nodes for an amount of work in nodes, forgiving the rounding of floating point.</summary>
    /// <param name="nodes">Work in nodes; values beyond any cluster saturate.</param>
    public static int Ceiling(double nodes) => (int)Math.Min(Math.Ceiling(nodes - 1e-9), 1_000_000);

    /// <summary>A number as people read it: up to three decimals, never localised.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static List<(LoadSample Sample, int Nodes)> NewestUsable(SignalState state, int most, Func<LoadSample, int?> nodes)
    {
        var usable = new List<(LoadSample, int)>();
        // Skipping samples around a change of Ready nodes may bridge that change, but never reach back to loads long gone.
        var oldest = state.Samples.Newest?.At - state.Signal.AveragingWindow - state.Signal.MaxAge;
        for (var i = state.Samples.Samples.Length - 1; i >= 0 && usable.Count < most; i--)
        {
            var sample = state.Samples.Samples[i];
            if (usable.Count == 0 && sample.At < oldest)
                break;
            if (nodes(sample) is { } wanted)
                usable.Add((sample, wanted));
        }

        return usable;
    }

    private static string TooFew(SignalState state, int usable, int wanted) => (state.Samples.Newest, usable) switch
    {
        (null, _) => $"signal {state.Signal.Name} has no sample yet",
        (_, 0) => $"signal {state.Signal.Name} has no sample yet during which the Ready nodes stayed the same",
        _ => $"signal {state.Signal.Name} has {usable} of the {wanted} samples that count as evidence",
    };
}
