using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>A login password, or why there is none.</summary>
public abstract record LoginPasswordResult
{
    private LoginPasswordResult()
    {
    }

    /// <summary>A password; not checked yet.</summary>
    /// <param name="Password">The password.</param>
    public sealed record Found(Secret Password) : LoginPasswordResult;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, without secrets.</param>
    public sealed record Missing(string Reason) : LoginPasswordResult;
}
