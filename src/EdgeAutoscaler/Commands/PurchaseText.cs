using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Commands;

/// <summary>A purchase in words.</summary>
internal static class PurchaseText
{
    /// <summary>What was bought and what became of it, for example <c>2 × tiny-telecom for 1 month at 460; task T-5f8a; 1 of 2 came</c>.</summary>
    /// <param name="purchase">The purchase.</param>
    public static string Story(PurchaseStatus purchase)
    {
        var settled = purchase.SettledAt is not null;
        string?[] parts =
        [
            ReadableText.Purchase(purchase.Count, purchase.Offer, purchase.TermMonths, purchase.Price),
            purchase.TaskId is null ? null : $"task {purchase.TaskId}",
            settled ? null : purchase.Stage,
            settled || purchase.Instances > 0 ? $"{purchase.Instances} of {purchase.Count} came" : null,
            purchase.Detail,
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
