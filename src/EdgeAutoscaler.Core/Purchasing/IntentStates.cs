namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>
/// The state machine of a purchase.
/// <code>
/// Reserved ──► Sending ──► Accepted ──► Fulfilled | Partial | Failed
///    │            │            └──► Stuck ──► (the same ends)
///    │            ├──► Rejected
///    │            ├──► NeedsOperator                      (the cloud named a task that another purchase owns)
///    │            └──► Ambiguous ──► Accepted              (adopted: its task was found)
///    │                     ├──► NeedsOperator ──► Accepted | Quarantine   (a person decides)
///    │                     └──► Quarantine ──► Released    (no trace: first the cluster, a day later the money is free)
///    │                              └──────────────┴──► Accepted          (late: it came after all)
///    └──► Released | Rejected                              (never sent)
/// </code>
/// </summary>
public static class IntentStates
{
    private static readonly Dictionary<IntentState, IntentState[]> Next = new()
    {
        [IntentState.Reserved] = [IntentState.Sending, IntentState.Released, IntentState.Rejected],
        [IntentState.Sending] = [IntentState.Accepted, IntentState.Rejected, IntentState.Ambiguous, IntentState.NeedsOperator],
        [IntentState.Ambiguous] = [IntentState.Accepted, IntentState.NeedsOperator, IntentState.Quarantine],
        [IntentState.NeedsOperator] = [IntentState.Accepted, IntentState.Quarantine],
        [IntentState.Quarantine] = [IntentState.Released, IntentState.Accepted],
        [IntentState.Released] = [IntentState.Accepted],
        [IntentState.Accepted] = [IntentState.Stuck, IntentState.Fulfilled, IntentState.Partial, IntentState.Failed],
        [IntentState.Stuck] = [IntentState.Fulfilled, IntentState.Partial, IntentState.Failed],
    };

    /// <summary>States that forbid any other purchase of the same cluster: the cloud could not tell the two apart.</summary>
    public static IReadOnlyList<IntentState> Blocking { get; } =
        [IntentState.Reserved, IntentState.Sending, IntentState.Ambiguous, IntentState.NeedsOperator];

    /// <summary>States in which the task is followed.</summary>
    public static IReadOnlyList<IntentState> InProgress { get; } = [IntentState.Accepted, IntentState.Stuck];

    /// <summary>Whether a purchase may move from one state to another.</summary>
    /// <param name="from">State it is in.</param>
    /// <param name="to">State it would enter.</param>
    public static bool CanMove(IntentState from, IntentState to) => Next.TryGetValue(from, out var states) && states.Contains(to);

    /// <summary>Whether the state forbids any other purchase of the same cluster.</summary>
    /// <param name="state">The state.</param>
    public static bool IsBlocking(this IntentState state) => Blocking.Contains(state);

    /// <summary>Whether it isn't known what became of the purchase; a person may say.</summary>
    /// <param name="state">The state.</param>
    public static bool IsInDoubt(this IntentState state) => state is IntentState.Ambiguous or IntentState.NeedsOperator or IntentState.Quarantine;

    /// <summary>Whether the nodes that haven't come yet still count as capacity.</summary>
    /// <param name="state">The state.</param>
    public static bool CountsAsCapacity(this IntentState state) => state.IsBlocking() || InProgress.Contains(state);

    /// <summary>Whether the purchase has reached its end: its nodes and its money are settled, unless the cloud breaks its word.</summary>
    /// <param name="state">The state.</param>
    public static bool IsFinal(this IntentState state) =>
        state is IntentState.Fulfilled or IntentState.Partial or IntentState.Failed or IntentState.Rejected or IntentState.Released;

    /// <summary>Whether the cloud took the order, as far as is known: such purchases count in rate windows.</summary>
    /// <param name="state">The state.</param>
    public static bool MayHaveBought(this IntentState state) => state is not (IntentState.Rejected or IntentState.Released);
}
