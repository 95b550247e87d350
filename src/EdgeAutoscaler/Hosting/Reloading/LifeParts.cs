using EdgeAutoscaler.Adapters.Ledger;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Telemetry;
using Spectre.Console;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>What goes on from one life of the service to the next.</summary>
/// <param name="Ledger">The open ledger.</param>
/// <param name="Console">Where the demo tells what it does.</param>
/// <param name="Telemetry">The metrics.</param>
/// <param name="Notifications">What people were told already.</param>
/// <param name="Desk">Where a life leaves the settings of the next.</param>
internal sealed record LifeParts(SqlLedger Ledger, IAnsiConsole Console, MetricsHome Telemetry, NotificationMemory Notifications, ReloadDesk Desk);
