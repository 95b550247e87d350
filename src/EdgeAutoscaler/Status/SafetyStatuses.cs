using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Status;

/// <summary>Turns what waits for a person into what the service says of itself.</summary>
internal static class SafetyStatuses
{
    /// <summary>A freeze.</summary>
    /// <param name="freeze">The freeze.</param>
    public static FreezeStatus Of(Freeze freeze) => new(freeze.Scope, Words.Of(freeze.Kind), freeze.Reason, freeze.Since);

    /// <summary>A pause.</summary>
    /// <param name="pause">The pause.</param>
    public static PauseStatus Of(Pause pause) => new(pause.Scope, pause.Reason, pause.Author, pause.Since, pause.Until);

    /// <summary>A question to people.</summary>
    /// <param name="approval">The question.</param>
    public static ApprovalStatus Of(Approval approval) => new(
        approval.Id, approval.Need.Cluster, approval.Need.NodeGroup, approval.Need.InWords(), approval.Need.Amount, Words.Of(approval.State), approval.AskedAt, approval.Answer?.Author, approval.Answer?.Reason);

    /// <summary>What is asked for, in words.</summary>
    /// <param name="need">The need.</param>
    public static string InWords(this ApprovalNeed need) => ReadableText.Purchase(need.Count, need.OfferName, need.Term.Months, need.Amount);

    /// <summary>An orphan task.</summary>
    /// <param name="task">The task.</param>
    public static OrphanStatus Of(ClusterTask task) => new(task.Cluster, task.TaskId, Words.Of(task.Kind), task.CreatedAt, task.SeenAt);

    /// <summary>An audit entry.</summary>
    /// <param name="entry">The entry.</param>
    public static AuditStatus Of(AuditEntry entry) => new(entry.At, entry.Author, entry.Action, entry.Subject, entry.Detail);
}
