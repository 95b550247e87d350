using System.Text.Json;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Cycle;

/// <summary>Decisions in the form the ledger keeps.</summary>
internal static class DecisionRecords
{
    /// <summary>The record of one decision.</summary>
    /// <param name="evaluation">The decision and its signals.</param>
    public static DecisionRecord Of(GroupEvaluation evaluation)
    {
        var decision = evaluation.Decision;
        var status = GroupStatuses.Of(evaluation);
        return new DecisionRecord(
            decision.Group.Cluster,
            decision.Group.Name,
            decision.At,
            decision.At,
            1,
            status.Outcome,
            status.Purchase?.Count ?? 0,
            DecisionExplainer.Fingerprint(decision),
            status.Explanation,
            JsonSerializer.Serialize(status, StatusJsonContext.Default.GroupStatus));
    }
}
