namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>What others say, in a form that every database keeps: PostgreSQL knows no zero character.</summary>
internal static class LedgerText
{
    /// <summary>The text with a replacement character for each zero.</summary>
    public static string Storable(string text) => text.Replace('\0', '\uFFFD');

    /// <summary>The text, where there is one.</summary>
    public static string? StorableOrNull(string? text) => text is null ? null : Storable(text);
}
