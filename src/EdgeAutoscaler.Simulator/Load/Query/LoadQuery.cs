using System.Collections.Immutable;

namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>The small part of PromQL the simulator speaks.</summary>
internal abstract record LoadQuery
{
    private LoadQuery()
    {
    }

    /// <summary><c>demo_load{cluster="…",group="…"}</c>; labels are optional and matched exactly.</summary>
    public sealed record Selector(ImmutableDictionary<string, string> Labels) : LoadQuery
    {
        public bool Selects(LoadSeries series) => Matches("cluster", series.Cluster) && Matches("group", series.Group);

        private bool Matches(string label, string value) => !Labels.TryGetValue(label, out var wanted) || wanted == value;
    }

    /// <summary><c>timestamp(…)</c>: when each sample was taken, in Unix seconds.</summary>
    public sealed record Timestamp(LoadQuery Inner) : LoadQuery;

    /// <summary><c>sum</c> or <c>max</c>, optionally <c>by (…)</c> labels.</summary>
    public sealed record Aggregate(bool IsSum, ImmutableArray<string> By, LoadQuery Inner) : LoadQuery;

    /// <summary>A number alone, answered as a scalar.</summary>
    public sealed record Number(double Value) : LoadQuery;
}
