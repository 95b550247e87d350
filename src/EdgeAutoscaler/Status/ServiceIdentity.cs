namespace EdgeAutoscaler.Status;

/// <summary>Who the service is.</summary>
/// <param name="Mode">Demo, DryRun or Live.</param>
/// <param name="Version">Version of the service.</param>
/// <param name="Currency">Currency of every amount.</param>
/// <param name="Zone">Time zone that people read times in.</param>
internal sealed record ServiceIdentity(string Mode, string Version, string Currency, TimeZoneInfo Zone);
