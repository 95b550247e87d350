namespace EdgeAutoscaler.Simulator;

/// <summary>What the simulated cloud sells; anything else is refused with a 400.</summary>
public sealed record Catalogue
{
    /// <summary>ENS region ids with stock.</summary>
    public required IReadOnlyList<string> EnsRegionIds { get; init; }

    /// <summary>ENS instance types on sale.</summary>
    public required IReadOnlyList<string> InstanceTypes { get; init; }

    /// <summary>Operating system images on sale.</summary>
    public required IReadOnlyList<CatalogueImage> Images { get; init; }
}
