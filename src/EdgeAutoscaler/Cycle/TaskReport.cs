using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Cycle;

/// <summary>A look at a task, for those who watch.</summary>
/// <param name="Before">The purchase before the look.</param>
/// <param name="Update">What was seen.</param>
internal sealed record TaskReport(IntentRecord Before, TaskUpdate Update)
{
    /// <summary>Whether the purchase reached its end with this look.</summary>
    public bool HasEnded => Update.State.IsFinal() && !Before.State.IsFinal();

    /// <summary>Time since the call.</summary>
    public TimeSpan Age => Update.At - Before.StartedAt;
}
