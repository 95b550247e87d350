namespace EdgeAutoscaler.Status;

/// <summary>A pause in force: nothing is bought in its scope until it ends or is taken back.</summary>
/// <param name="Scope"><c>fleet</c>, a cluster, or cluster/group.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who said so.</param>
/// <param name="Since">From when on.</param>
/// <param name="Until">Until when; <see langword="null"/> until it is taken back.</param>
public sealed record PauseStatus(string Scope, string Reason, string Author, DateTimeOffset Since, DateTimeOffset? Until);
