namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>The secrets of a target, or why there are none.</summary>
internal abstract record TargetSecretsResult
{
    private TargetSecretsResult()
    {
    }

    /// <summary>They were read.</summary>
    public sealed record Read(TargetSecrets Secrets) : TargetSecretsResult;

    /// <summary>They can't be used.</summary>
    /// <param name="Problem">What is wrong with which file, as a sentence without its end.</param>
    public sealed record Unusable(string Problem) : TargetSecretsResult;
}
