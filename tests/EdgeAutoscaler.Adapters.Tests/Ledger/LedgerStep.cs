namespace EdgeAutoscaler.Adapters.Tests.Ledger;

/// <summary>One random thing that happens; what it means depends on what happened before.</summary>
public sealed record LedgerStep(LedgerAction Action, string Cluster, int Pick, int Count, int Price, TimeSpan Passed);
