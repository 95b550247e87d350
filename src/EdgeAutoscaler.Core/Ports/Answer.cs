namespace EdgeAutoscaler.Core.Ports;

/// <summary>The answer of an outside system to a question that costs nothing: a value, or why there is none.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract record Answer<T>
{
    private Answer()
    {
    }

    /// <summary>The value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Ok(T Value) : Answer<T>;

    /// <summary>No value.</summary>
    /// <param name="Reason">A short machine-readable reason: the API's error code, or <c>timeout</c>, <c>unreachable</c>, <c>bad_response</c>, …</param>
    /// <param name="Detail">One sentence for people, without secrets.</param>
    public sealed record Failed(string Reason, string Detail) : Answer<T>;
}
