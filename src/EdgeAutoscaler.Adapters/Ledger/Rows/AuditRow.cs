using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>An audit entry as it lies in the table.</summary>
internal sealed record AuditRow
{
    public long At { get; init; }

    public string Author { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Detail { get; init; } = "";

    public AuditEntry ToEntry() => new(UnixTime.ToInstant(At), Author, Action, Subject, Detail);
}
