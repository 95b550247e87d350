using EdgeAutoscaler.Core.Forecasting;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Status;

/// <summary>What the page of one group shows beside its status.</summary>
internal sealed record GroupDetail
{
    /// <summary>What is forecast of its load; <see langword="null"/> when nothing is.</summary>
    public ForecastBasis? Basis { get; init; }

    /// <summary>Its load over the last week and ahead.</summary>
    public LoadOutlook Outlook { get; init; } = LoadOutlook.Unknown;

    /// <summary>Nodes wanted and Ready over the past.</summary>
    public GroupPast Past { get; init; } = new(StepFunction.Unknown, StepFunction.Unknown);

    /// <summary>Nodes that its policies ask for from now on, as of the last decision.</summary>
    public StepFunction Demand { get; init; } = StepFunction.Unknown;

    /// <summary>Nodes there are from now on, as of the last decision: they leave only when a lease ends.</summary>
    public StepFunction Capacity { get; init; } = StepFunction.Unknown;

    /// <summary>Its nodes, those whose lease ends first at the top.</summary>
    public IReadOnlyList<NodeLine> Nodes { get; init; } = [];

    /// <summary>Its newest distinct decisions with everything behind them, newest first.</summary>
    public IReadOnlyList<DecisionDossier> Decisions { get; init; } = [];
}
