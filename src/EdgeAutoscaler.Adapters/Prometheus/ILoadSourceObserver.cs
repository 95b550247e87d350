using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Hears of every reading that gave no number, to count it.</summary>
public interface ILoadSourceObserver
{
    /// <summary>A signal could not be read.</summary>
    /// <param name="source">Name of the load source.</param>
    /// <param name="problem">Why there is no number.</param>
    void Failed(string source, SignalProblem problem);
}
