namespace EdgeAutoscaler.Backtest.Baselines;

/// <summary>The built-in baselines.</summary>
internal static class BaselineList
{
    /// <summary>All of them, each as something that makes a new one, without a past.</summary>
    public static IReadOnlyList<Func<IBaseline>> All { get; } =
    [
        () => new StaticPeakBaseline(),
        () => new ReactiveBaseline(1.0),
        () => new ReactiveBaseline(0.9),
        () => new ReactiveBaseline(0.8),
        () => new PodAutoscalerBaseline(),
        () => new PredictedMaximumBaseline(),
        () => new ThresholdBaseline(),
        () => new RenewedBaseline(),
        () => new ParkingPermitBaseline(),
    ];
}
