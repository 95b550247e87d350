namespace EdgeAutoscaler.Commands;

/// <summary>What became of a question to the running service.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
internal abstract record ServiceAnswer<T>
{
    private ServiceAnswer()
    {
    }

    /// <summary>The service answered.</summary>
    /// <param name="Value">The answer.</param>
    public sealed record Answered(T Value) : ServiceAnswer<T>;

    /// <summary>Nobody listens at the address.</summary>
    public sealed record NotRunning : ServiceAnswer<T>;

    /// <summary>There is nothing of the kind that was asked for.</summary>
    /// <param name="Detail">What there isn't, and what there is, in words.</param>
    public sealed record Missing(string Detail) : ServiceAnswer<T>;

    /// <summary>Somebody listens, but didn't give the answer.</summary>
    /// <param name="Detail">Why, in words.</param>
    public sealed record Refused(string Detail) : ServiceAnswer<T>;
}
