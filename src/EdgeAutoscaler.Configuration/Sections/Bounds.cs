namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Bounds that several sections share. They are far above any sensible value and catch slips of the keyboard.</summary>
internal static class Bounds
{
    /// <summary>Most nodes, series or purchases that any limit can name.</summary>
    public const int Count = 100_000;

    /// <summary>Largest amount of money.</summary>
    public const decimal Money = 1_000_000_000_000m;

    /// <summary>A day.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The longest calendar month.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(31);
}
