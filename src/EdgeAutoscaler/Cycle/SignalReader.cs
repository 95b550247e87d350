using System.Collections.Immutable;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>Reads the signals of all groups of a cluster, each source asked once, and keeps the samples.</summary>
/// <param name="evaluationInterval">Time between two evaluations; the history is read back in steps of it.</param>
internal sealed class SignalReader(TimeSpan evaluationInterval)
{
    private const int SamplesKept = 120;

    /// <summary>The state of every signal of every group, by group and signal name.</summary>
    /// <param name="runtime">The cluster.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ImmutableDictionary<string, ImmutableDictionary<string, SignalState>>> ReadAsync(
        ClusterRuntime runtime,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (!runtime.Memory.HasHistory)
            await runtime.Memory.ReadBackAsync(() => ReadBackAsync(runtime, now, cancellationToken));

        var states = await AskAllAsync(runtime, (source, signals) => source.ReadAsync(signals, cancellationToken));
        return states
            .GroupBy(asked => asked.Group.Name, asked => State(runtime, asked, now))
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableDictionary(state => state.Signal.Name));
    }

    /// <summary>The oldest sample that is worth keeping.</summary>
    /// <param name="now">Now.</param>
    public DateTimeOffset Oldest(DateTimeOffset now)
    {
        var kept = SamplesKept * evaluationInterval;
        return now - (kept > TimeSpan.FromHours(1) ? kept : TimeSpan.FromHours(1));
    }

    private async Task ReadBackAsync(ClusterRuntime runtime, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var past = await AskAllAsync(
            runtime,
            (source, signals) => source.ReadHistoryAsync(signals, Oldest(now), now, evaluationInterval, cancellationToken));
        foreach (var asked in past)
        {
            if (asked.Reading is SignalReading.Measured measured)
                runtime.Memory.Remember(asked.Group, asked.Signal, asked.Plausible.Among(measured.Samples), Oldest(now));
        }
    }

    private static async Task<List<Asked>> AskAllAsync(
        ClusterRuntime runtime,
        Func<ILoadSource, IReadOnlyList<Signal>, Task<IReadOnlyList<SignalReading>>> ask)
    {
        var bySource = runtime.Cluster.NodeGroups
            .SelectMany(group => group.Signals.Select(signal => (Group: group, Signal: signal)))
            .GroupBy(pair => pair.Signal.Source);
        var answers = await Task.WhenAll(bySource.Select(async source =>
        {
            var pairs = source.ToList();
            var readings = await ask(runtime.LoadSources[source.Key], pairs.ConvertAll(pair => pair.Signal));
            return pairs.Zip(readings, (pair, reading) => new Asked(pair.Group, pair.Signal, reading));
        }));
        return [.. answers.SelectMany(asked => asked)];
    }

    private SignalState State(ClusterRuntime runtime, Asked asked, DateTimeOffset now)
    {
        var reading = asked.Plausible.Screen(asked.Reading);
        if (reading is SignalReading.Measured measured)
            runtime.Memory.Remember(asked.Group, asked.Signal, measured.Samples, Oldest(now));
        var samples = runtime.Memory.Series(asked.Group, asked.Signal);
        return reading is SignalReading.Missing missing
            ? new SignalState(asked.Signal, samples, missing.Problem, missing.Detail)
            : new SignalState(asked.Signal, samples, null, null);
    }

    private sealed record Asked(NodeGroup Group, Signal Signal, SignalReading Reading)
    {
        public PlausibleLoad Plausible => PlausibleLoad.Of(Group, Signal.Name);
    }
}
