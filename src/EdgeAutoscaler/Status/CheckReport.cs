using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Status;

/// <summary>The answer of the <c>check</c> command.</summary>
/// <param name="Lines">Every check made, in the order it was made.</param>
public sealed record CheckReport(IReadOnlyList<CheckLine> Lines)
{
    /// <summary>The worst outcome among the lines; <see cref="CheckOutcome.Ok"/> when there are none.</summary>
    [JsonIgnore]
    public CheckOutcome Worst => Lines.Count == 0 ? CheckOutcome.Ok : Lines.Max(line => line.Outcome);
}
