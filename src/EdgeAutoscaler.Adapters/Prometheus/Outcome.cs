using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Something asked for, or why it can't be had.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
internal abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Carries on with the value; a failure stays what it is.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => this switch
    {
        Got got => next(got.Value),
        Failed failed => failed.As<TNext>(),
        _ => throw new InvalidOperationException($"Unknown outcome {GetType().Name}."),
    };

    /// <summary>It is here.</summary>
    public sealed record Got(T Value) : Outcome<T>;

    /// <summary>It is not.</summary>
    public sealed record Failed(SignalProblem Problem, string Detail) : Outcome<T>
    {
        public Outcome<TOther> As<TOther>() => new Outcome<TOther>.Failed(Problem, Detail);
    }
}
