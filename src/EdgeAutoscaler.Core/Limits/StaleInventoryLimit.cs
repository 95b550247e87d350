namespace EdgeAutoscaler.Core.Limits;

/// <summary>Without a node inventory of this moment nothing is bought: what is there isn't known.</summary>
internal sealed class StaleInventoryLimit : IScaleLimit
{
    private static readonly TimeSpan OldestInventory = TimeSpan.FromMinutes(5);

    public string Name => LimitNames.StaleListing;

    public LimitVerdict Evaluate(LimitContext candidate, int wanted)
    {
        if (candidate.Input.Inventory is not { } inventory)
            return new LimitVerdict.Deny($"the nodes could not be listed: {candidate.Input.InventoryProblem ?? "not read yet"}");
        var age = candidate.Input.Now - inventory.At;
        return age <= OldestInventory + candidate.Input.EvaluationInterval
            ? LimitVerdict.Allow.Instance
            : new LimitVerdict.Deny($"the node listing is {LimitText.Duration(age)} old");
    }
}
