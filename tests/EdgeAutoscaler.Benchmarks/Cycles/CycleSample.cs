namespace EdgeAutoscaler.Benchmarks.Cycles;

/// <summary>One measured cycle of the whole fleet.</summary>
/// <param name="Milliseconds">From its start to its end.</param>
/// <param name="EvaluationMilliseconds">From its start until the last cluster was decided; the rest is writing.</param>
/// <param name="AllocatedMegabytes">Allocated by the whole process, the simulated cloud included.</param>
/// <param name="Commits">Commits to the ledger.</param>
internal sealed record CycleSample(double Milliseconds, double EvaluationMilliseconds, double AllocatedMegabytes, int Commits);
