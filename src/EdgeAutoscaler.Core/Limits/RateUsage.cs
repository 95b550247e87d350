namespace EdgeAutoscaler.Core.Limits;

/// <summary>What a node group has bought in the rolling windows; rejected and released purchases don't count.</summary>
/// <param name="PurchasesLastHour">Purchases decided in the last 60 minutes.</param>
/// <param name="NodesLastHour">Their nodes.</param>
/// <param name="PurchasesLastDay">Purchases decided in the last 24 hours.</param>
/// <param name="NodesLastDay">Their nodes.</param>
public readonly record struct RateUsage(int PurchasesLastHour, int NodesLastHour, int PurchasesLastDay, int NodesLastDay);
