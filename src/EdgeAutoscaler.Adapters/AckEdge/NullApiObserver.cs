namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>An observer that looks away.</summary>
public sealed class NullApiObserver : IApiObserver
{
    private NullApiObserver()
    {
    }

    /// <summary>The only one.</summary>
    public static NullApiObserver Instance { get; } = new();

    /// <inheritdoc />
    public void Observed(string operation, string code, TimeSpan duration)
    {
    }
}
