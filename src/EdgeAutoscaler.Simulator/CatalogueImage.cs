namespace EdgeAutoscaler.Simulator;

/// <summary>An operating system image that can be bought with a node.</summary>
/// <param name="Id">Image id, such as <c>m-2QVLO2T8NYgm8CNQVg15gF</c>.</param>
/// <param name="SizeGib">Size in GiB; a system disk must be larger than this.</param>
public sealed record CatalogueImage(string Id, int SizeGib);
