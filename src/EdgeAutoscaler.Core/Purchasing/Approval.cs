namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>A question to people whether something may be bought, and their answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Need">What would be bought.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedAt">Since when it waits.</param>
/// <param name="NeededAt">When it was needed last.</param>
/// <param name="Answer">Who answered, when and why; <see langword="null"/> before anybody did.</param>
public sealed record Approval(string Id, ApprovalNeed Need, ApprovalState State, DateTimeOffset AskedAt, DateTimeOffset NeededAt, OperatorWord? Answer)
{
    /// <summary>The states in which it still counts; a group has one such at most.</summary>
    public static IReadOnlyList<ApprovalState> Open { get; } = [ApprovalState.Waiting, ApprovalState.Approved, ApprovalState.Rejected];

    // An answer is about a need that somebody saw. It is longer than any pause between two evaluations.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Whether it still counts: not when its need hasn't been seen for a day, for whatever reason.</summary>
    /// <param name="now">Now.</param>
    public bool HoldsAt(DateTimeOffset now) => now - NeededAt < Lifetime;

    /// <summary>The oldest need that still counts.</summary>
    /// <param name="now">Now.</param>
    public static DateTimeOffset OldestNeed(DateTimeOffset now) => now - Lifetime;

    /// <summary>Whether it allows a purchase of at most its number of nodes.</summary>
    /// <param name="need">The purchase.</param>
    public bool Allows(ApprovalNeed need) => State == ApprovalState.Approved && Need.IsFor(need);
}
