using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>What is needed to send: read anew for each notification, so that a changed file counts at once.</summary>
/// <param name="Address">Where to; a secret itself.</param>
/// <param name="SigningKey">What is signed with; <see langword="null"/> for no signature.</param>
internal sealed record TargetSecrets(Secret Address, Secret? SigningKey);
