using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>What requests are signed with.</summary>
/// <param name="AccessKeyId">Access key id.</param>
/// <param name="AccessKeySecret">Access key secret.</param>
/// <param name="SecurityToken">Token of temporary credentials; <see langword="null"/> for permanent ones.</param>
/// <param name="ExpiresAt">When they end; <see langword="null"/> when they don't or it isn't known.</param>
public sealed record AccessCredential(string AccessKeyId, Secret AccessKeySecret, Secret? SecurityToken, DateTimeOffset? ExpiresAt);
