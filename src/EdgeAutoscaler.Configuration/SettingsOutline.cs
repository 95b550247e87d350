namespace EdgeAutoscaler.Configuration;

/// <summary>What still holds of a configuration with errors: enough to ask a service that runs already and to read its ledger, nothing to start or buy with.</summary>
/// <param name="Settings">The settings without clusters, load sources, budgets and notifications. <c>Listen</c> and <c>ApiTokenFile</c> are as written.</param>
/// <param name="HasLedger">Whether <c>Ledger</c> is as written too, and a ledger that outlives its service.</param>
public sealed record SettingsOutline(AutoscalerSettings Settings, bool HasLedger);
