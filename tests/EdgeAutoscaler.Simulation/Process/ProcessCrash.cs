namespace EdgeAutoscaler.Simulation.Process;

/// <summary>The service's process ends here: nothing behind this point of the code is run.</summary>
internal sealed class ProcessCrash(string where) : Exception(where);
