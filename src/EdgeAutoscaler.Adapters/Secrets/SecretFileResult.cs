namespace EdgeAutoscaler.Adapters.Secrets;

/// <summary>The content of a secret file, or why there is none.</summary>
public abstract record SecretFileResult
{
    private SecretFileResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Text">All of it; may be empty.</param>
    public sealed record Read(Secret Text) : SecretFileResult;

    /// <summary>The file can't be used.</summary>
    /// <param name="Problem">What is wrong with which file and what would be right, as the rest of a sentence.</param>
    public sealed record Unusable(string Problem) : SecretFileResult;
}
