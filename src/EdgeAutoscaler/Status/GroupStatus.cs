using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Status;

/// <summary>A node group with its last decision.</summary>
public sealed record GroupStatus
{
    /// <summary>Name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Outcome, as in metrics: <c>hold</c>, <c>buy</c>, <c>limited</c>, <c>no_data</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The decision in one sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>Nodes needed.</summary>
    public required int Desired { get; init; }

    /// <summary>Nodes short; <see langword="null"/> when the nodes could not be listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int? Shortfall { get; init; }

    /// <summary>Fewest nodes wanted.</summary>
    public required int MinNodes { get; init; }

    /// <summary>Most nodes allowed.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Nodes that take work; <see langword="null"/> when the nodes could not be listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Ready { get; init; }

    /// <summary>Paid nodes that don't take work; <see langword="null"/> when the nodes could not be listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? NotReady { get; init; }

    /// <summary>Bought nodes that aren't listed yet.</summary>
    public required int InFlight { get; init; }

    /// <summary>Nodes of purchases that may or may not have happened.</summary>
    public required int Ambiguous { get; init; }

    /// <summary>Nodes whose lease ends within seven days; <see langword="null"/> when the nodes could not be listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Expiring { get; init; }

    /// <summary>Earliest end of a lease.</summary>
    public DateTimeOffset? NextExpiry { get; init; }

    /// <summary>Its signals.</summary>
    public required IReadOnlyList<SignalStatus> Signals { get; init; }

    /// <summary>What each policy said.</summary>
    public required IReadOnlyList<PolicyStatus> Policies { get; init; }

    /// <summary>The limits that reduced or denied the purchase.</summary>
    public required IReadOnlyList<LimitStatus> Limits { get; init; }

    /// <summary>What is to be bought; <see langword="null"/> when nothing is.</summary>
    public PlannedPurchaseStatus? Purchase { get; init; }
}
