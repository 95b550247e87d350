namespace EdgeAutoscaler.Simulation.Cloud;

/// <summary>One instance that costs money, whatever becomes of it.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="InstanceType">What was ordered.</param>
/// <param name="CreatedAt">From when on it exists.</param>
/// <param name="ListedAt">From when on the node listing shows it.</param>
/// <param name="ReadyAt">From when on it is Ready; none: never.</param>
/// <param name="ExpiresAt">When its paid time ends.</param>
/// <param name="IsLate">Whether it is listed later than the cloud is assumed to list.</param>
/// <param name="Flaps">Whether it is Ready one hour and not the next.</param>
internal sealed record SoldNode(
    string InstanceId,
    string InstanceType,
    DateTimeOffset CreatedAt,
    DateTimeOffset ListedAt,
    DateTimeOffset? ReadyAt,
    DateTimeOffset ExpiresAt,
    bool IsLate,
    bool Flaps)
{
    public bool IsListed(DateTimeOffset now) => ListedAt <= now && ExpiresAt > now;

    public bool IsReady(DateTimeOffset now) => ReadyAt <= now && !(Flaps && now.Hour % 2 == 1);
}
