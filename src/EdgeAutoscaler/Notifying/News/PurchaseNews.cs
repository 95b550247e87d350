using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Notifying.News;

/// <summary>Attempts to buy and the ends of purchases, in words.</summary>
internal static class PurchaseNews
{
    /// <summary>An attempt to buy; <see langword="null"/> when nothing was sent.</summary>
    public static Notification? Of(PurchaseReport report, Amounts money)
    {
        var (group, bought) = (report.Decision.Group, $"{report.Purchase.Count} × {report.Purchase.Offer.Name}");
        Notification News(NotificationKind kind, NotificationSeverity severity, string key, string title, string text, string remedy) =>
            new(kind, severity, new BuyingScope(group.Cluster, group.Name), key, title, text, remedy, report.Decision.At);
        return report.Result switch
        {
            PurchaseResult.Accepted => News(
                NotificationKind.PurchaseAccepted,
                NotificationSeverity.Info,
                $"accepted/{report.IntentId}",
                $"bought {bought} for {group.FullName}",
                $"{money.Of(report.Purchase.Price)} for {ReadableText.Term(report.Purchase.Term.Months)}, renewals not included; task {report.TaskId}. Why: {DecisionExplainer.Explain(report.Decision)}",
                Show(report.IntentId)),
            PurchaseResult.Rejected => News(
                NotificationKind.PurchaseRejected,
                NotificationSeverity.Warning,
                // By group and offer: what the cloud refuses now it mostly refuses again, in other words each time.
                $"rejected/{group.FullName}/{report.Purchase.Offer.Name}",
                $"{bought} could not be bought for {group.FullName}",
                $"{report.Detail.TrimEnd('.')}. Nothing was bought; it is tried again after a pause.",
                Show(report.IntentId)),
            PurchaseResult.Ambiguous => News(
                NotificationKind.PurchaseAmbiguous,
                NotificationSeverity.Critical,
                $"ambiguous/{report.IntentId}",
                $"it is NOT KNOWN whether {bought} was bought for {group.FullName}",
                $"{report.Detail.TrimEnd('.')}. It counts as bought, {money.Of(report.Purchase.Price)} stay held, and nothing more is bought for {group.Cluster} until it is known. The service looks for it by itself.",
                $"Don't buy by hand. {Show(report.IntentId)}"),
            _ => null,
        };
    }

    /// <summary>A look at a task; <see langword="null"/> when it brought no news.</summary>
    public static Notification? Of(TaskReport report)
    {
        var (intent, came) = (report.Before.Intent, $"{report.Update.Instances.Count} of {LimitText.Count(report.Before.Intent.Count, "node")}");
        var error = report.Update.Task is { ErrorMessage: { Length: > 0 } message } task ? $" The cloud says: {task.ErrorCode} {message.TrimEnd('.')}." : "";
        Notification News(NotificationKind kind, NotificationSeverity severity, string title, string text, string remedy) => new(
            kind, severity, new BuyingScope(intent.Cluster, intent.NodeGroup), $"{report.Update.State}/{intent.Id}", title, text, remedy, report.Update.At);
        if (report is { Update.State: IntentState.Stuck, Before.State: not IntentState.Stuck })
        {
            return News(
                NotificationKind.PurchaseStuck,
                NotificationSeverity.Warning,
                $"a scale-out of {Group(intent)} takes longer than it ever should",
                $"Task {report.Update.Task.TaskId} has brought {came}. They count as capacity, for they are paid for or will be.{error}",
                $"Open the task in the cloud's console and give its id to the cloud's support; don't buy a replacement by hand. {Show(intent.Id)}");
        }

        if (!report.HasEnded)
            return null;
        return report.Update.State == IntentState.Fulfilled
            ? News(
                NotificationKind.PurchaseFulfilled,
                NotificationSeverity.Info,
                $"{(intent.Count == 1 ? "the node" : $"all {intent.Count} nodes")} came for {Group(intent)}",
                $"{intent.OfferName}, task {report.Update.Task.TaskId}, {LimitText.Duration(report.Age)} after the call.",
                "")
            : News(
                NotificationKind.PurchaseFailed,
                NotificationSeverity.Warning,
                $"only {came} came for {Group(intent)}",
                $"The purchase of {intent.Count} × {intent.OfferName}, task {report.Update.Task.TaskId}, is over. The money of the rest is free again.{error}",
                $"What is still short is bought again after a pause. {Show(intent.Id)}");
    }

    /// <summary>A purchase in doubt that moved on.</summary>
    public static Notification Of(ResolutionReport report, DateTimeOffset at)
    {
        var intent = report.Before.Intent;
        var what = $"{intent.Count} × {intent.OfferName} for {Group(intent)}";
        var (kind, severity, title, remedy) = report.Kind switch
        {
            ResolutionKind.NeedsOperator => (NotificationKind.PurchaseNeedsOperator, NotificationSeverity.Critical,
                $"a person must say what became of {what}",
                $"`edge-autoscaler intents show {intent.Id}` names the tasks that can be it; then `edge-autoscaler intents acknowledge {intent.Id} --task TASK --reason …`, or `--absent` in place of the task."),
            ResolutionKind.Late => (NotificationKind.PurchaseNeedsOperator, NotificationSeverity.Critical,
                $"{what} had been given up and was bought after all",
                $"The group is frozen. See whether something was bought twice; {Show(intent.Id)} Then `edge-autoscaler unfreeze {Group(intent)} --reason …`."),
            ResolutionKind.Adopted => (NotificationKind.PurchaseResolved, NotificationSeverity.Info, $"found: {what} was bought", ""),
            ResolutionKind.Quarantined => (NotificationKind.PurchaseResolved, NotificationSeverity.Warning, $"no trace of {what}: its cluster may buy again, its money stays held", Show(intent.Id)),
            _ => (NotificationKind.PurchaseResolved, NotificationSeverity.Info, $"{what} was not bought: its money is free again", ""),
        };
        return new Notification(kind, severity, new BuyingScope(intent.Cluster, intent.NodeGroup), $"{report.Kind}/{intent.Id}", title, $"Purchase {intent.Id}: {report.Reason.TrimEnd('.')}.", remedy, at);
    }

    private static string Group(PurchaseIntent intent) => $"{intent.Cluster}/{intent.NodeGroup}";

    private static string Show(string id) => $"`edge-autoscaler intents show {id}` tells all about it.";
}
