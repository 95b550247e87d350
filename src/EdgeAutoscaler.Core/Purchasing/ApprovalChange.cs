namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What becomes of the questions of one group after a decision.</summary>
/// <param name="Ended">The question that ends; <see langword="null"/> when none does.</param>
/// <param name="StillNeeded">The question whose need stands; <see langword="null"/> when there is none.</param>
/// <param name="Asked">The need that is asked about from now on; <see langword="null"/> when nothing new is.</param>
public sealed record ApprovalChange(Approval? Ended, Approval? StillNeeded, ApprovalNeed? Asked)
{
    /// <summary>Nothing changes.</summary>
    public static ApprovalChange None { get; } = new(null, null, null);
}
