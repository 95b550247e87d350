namespace EdgeAutoscaler.Status;

/// <summary>The mode as people must see it.</summary>
internal static class ServiceMode
{
    /// <summary>What the demo says of itself wherever it shows up.</summary>
    public const string DemoNotice = "Simulated cloud, no money is spent, clock runs 360×.";

    /// <summary>Whether everything shown is simulated.</summary>
    /// <param name="mode">The mode.</param>
    public static bool IsDemo(string mode) => Is(mode, "Demo");

    /// <summary>The mode in capitals, for example <c>DRY RUN</c>.</summary>
    /// <param name="mode">The mode.</param>
    public static string Label(string mode) => Is(mode, "DryRun") ? "DRY RUN" : mode.ToUpperInvariant();

    /// <summary>What the mode means for money.</summary>
    /// <param name="mode">The mode.</param>
    public static string Meaning(string mode) => mode switch
    {
        _ when IsDemo(mode) => DemoNotice,
        _ when Is(mode, "DryRun") => "Decides and explains, buys nothing.",
        _ => "Buys nodes with real money.",
    };

    private static bool Is(string mode, string name) => string.Equals(mode, name, StringComparison.OrdinalIgnoreCase);
}
