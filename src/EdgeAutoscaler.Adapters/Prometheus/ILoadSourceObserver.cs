using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Hears of what is asked and of every reading that gave no number, to count them.</summary>
public interface ILoadSourceObserver
{
    /// <summary>A signal could not be read.</summary>
    /// <param name="source">Name of the load source.</param>
    /// <param name="problem">Why there is no number.</param>
    void Failed(string source, SignalProblem problem);

    /// <summary>A query was asked, retries included. Of no interest unless overridden.</summary>
    /// <param name="source">Name of the load source.</param>
    /// <param name="code">The last HTTP status, or <c>timeout</c>, <c>unreachable</c> or <c>bad_response</c> where none came.</param>
    /// <param name="duration">How long the answer took.</param>
    void Requested(string source, string code, TimeSpan duration)
    {
    }
}
