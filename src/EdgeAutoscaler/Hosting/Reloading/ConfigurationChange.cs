namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>One key whose value differs between two configurations.</summary>
/// <param name="Key">The key, such as <c>Autoscaler:EvaluationInterval</c>.</param>
/// <param name="Before">Its value before; <see langword="null"/> when it had none.</param>
/// <param name="After">Its value now; <see langword="null"/> when it has none.</param>
internal sealed record ConfigurationChange(string Key, string? Before, string? After)
{
    public override string ToString() => (Before, After) switch
    {
        (null, _) => $"{Key} is now {Shown(After)}",
        (_, null) => $"{Key} is gone, was {Shown(Before)}",
        _ => $"{Key} is now {Shown(After)}, was {Shown(Before)}",
    };

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "empty" : value;
}
