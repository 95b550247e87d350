namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Nonces for signatures: only ever used once, never meant to be repeated by a seed.</summary>
internal static class Nonces
{
    public static string Next() => Guid.NewGuid().ToString("N");
}
