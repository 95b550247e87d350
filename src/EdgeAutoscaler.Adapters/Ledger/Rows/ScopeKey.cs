namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>Names in keys, where an empty one stands for all: a key can't hold <see langword="null"/>.</summary>
internal static class ScopeKey
{
    /// <summary>A name in a key.</summary>
    public static string Of(string? name) => name ?? "";

    /// <summary>The name a key holds.</summary>
    public static string? Name(string key) => key.Length == 0 ? null : key;
}
