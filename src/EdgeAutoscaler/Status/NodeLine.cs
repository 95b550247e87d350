namespace EdgeAutoscaler.Status;

/// <summary>A node of a group, as people see it.</summary>
/// <param name="InstanceId">Instance id; may be empty while it is being created.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="State"><c>ready</c> or <c>not_ready</c>.</param>
/// <param name="ExpiresAt">End of its lease, where one is known.</param>
/// <param name="IsRenewed">Whether the cloud renews the lease by itself.</param>
internal sealed record NodeLine(string InstanceId, string Name, string State, DateTimeOffset? ExpiresAt, bool IsRenewed);
