namespace EdgeAutoscaler.Core.Policies;

/// <summary>What a predictive policy does with its forecast.</summary>
public enum PredictiveMode
{
    /// <summary>It asks for the nodes that its forecast calls for.</summary>
    Buy,

    /// <summary>It only says what it would ask for.</summary>
    Forecast,
}
