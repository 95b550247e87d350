namespace EdgeAutoscaler.Core.Purchasing;

/// <summary>What a look at the cloud says of a purchase in doubt.</summary>
public abstract record ReconcileVerdict
{
    private ReconcileVerdict()
    {
    }

    /// <summary>Nothing can be concluded yet.</summary>
    /// <param name="Reason">What is waited for, in words.</param>
    /// <param name="IsListing">Whether this was a complete listing that didn't show the purchase, so that it counts toward absence.</param>
    public sealed record Wait(string Reason, bool IsListing) : ReconcileVerdict;

    /// <summary>Exactly one task can be the purchase's own.</summary>
    /// <param name="Task">The task.</param>
    public sealed record Adopt(TaskSummary Task) : ReconcileVerdict;

    /// <summary>What was found doesn't tell; a person decides.</summary>
    /// <param name="Reason">What was found, in words.</param>
    public sealed record Refer(string Reason) : ReconcileVerdict;

    /// <summary>The purchase is known not to have happened, as far as the cloud keeps to its times.</summary>
    /// <param name="Reason">What that rests on, in words.</param>
    public sealed record Absent(string Reason) : ReconcileVerdict;
}
