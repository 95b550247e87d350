namespace EdgeAutoscaler.EndToEnd.Dashboards;

/// <summary>A query of a panel, with Grafana's variables filled in.</summary>
/// <param name="Panel">Title of the panel.</param>
/// <param name="Description">What the panel says about itself.</param>
/// <param name="Expression">The query.</param>
/// <param name="IsInstant">Whether only its newest value is shown.</param>
internal sealed record PanelQuery(string Panel, string Description, string Expression, bool IsInstant);
