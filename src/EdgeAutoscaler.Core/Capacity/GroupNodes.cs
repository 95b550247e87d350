namespace EdgeAutoscaler.Core.Capacity;

/// <summary>The nodes of a group now.</summary>
/// <param name="Ready">Nodes that take work.</param>
/// <param name="NotReady">Paid nodes that don't take work, those missing from the listing included.</param>
/// <param name="InFlight">Bought nodes that aren't listed yet.</param>
/// <param name="Ambiguous">Nodes of purchases that may or may not have happened.</param>
/// <param name="Expiring">Listed nodes whose lease ends within seven days.</param>
/// <param name="NextExpiry">Earliest end of a lease, where one is known.</param>
public readonly record struct GroupNodes(int Ready, int NotReady, int InFlight, int Ambiguous, int Expiring, DateTimeOffset? NextExpiry)
{
    /// <summary>Everything that is paid for or may be: the position that new purchases are measured against.</summary>
    public int Total => Ready + NotReady + InFlight + Ambiguous;
}
