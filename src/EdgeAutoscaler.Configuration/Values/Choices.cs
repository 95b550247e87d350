using System.Diagnostics.CodeAnalysis;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms that allow a few words only.</summary>
internal static class Choices
{
    /// <summary>The mode.</summary>
    public static ValueForm<ServiceMode> Mode { get; } = Words(
        ("Demo", ServiceMode.Demo), ("DryRun", ServiceMode.DryRun), ("Live", ServiceMode.Live));

    /// <summary>The window of a budget.</summary>
    public static ValueForm<BudgetWindow> Window { get; } = Words(
        ("Hour", BudgetWindow.Hour), ("Day", BudgetWindow.Day), ("Month", BudgetWindow.Month), ("Lifetime", BudgetWindow.Lifetime));

    /// <summary>How bandwidth is billed, as the API spells it.</summary>
    public static ValueForm<InternetChargeType> ChargeType { get; } = Words(
        ("BandwidthByDay", InternetChargeType.BandwidthByDay), ("95BandwidthByMonth", InternetChargeType.Bandwidth95ByMonth));

    /// <summary>The type of a load source; there is one so far.</summary>
    public static ValueForm<string> LoadSourceType { get; } = Words(("Prometheus", "Prometheus"));

    /// <summary>What keeps the ledger.</summary>
    public static ValueForm<LedgerProvider> LedgerProvider { get; } = Words(
        ("Sqlite", Configuration.LedgerProvider.Sqlite), ("Postgres", Configuration.LedgerProvider.Postgres));

    /// <summary>One of several words, whatever their case.</summary>
    public static ValueForm<T> Words<T>(params (string Word, T Value)[] words) => new(
        words.Length == 1 ? words[0].Word : $"one of {string.Join(", ", words.Select(word => word.Word))}",
        words[0].Value,
        (string text, [MaybeNullWhen(false)] out T value) =>
        {
            var found = Array.FindIndex(words, word => string.Equals(word.Word, text, StringComparison.OrdinalIgnoreCase));
            value = found < 0 ? default : words[found].Value;
            return found >= 0;
        });
}
