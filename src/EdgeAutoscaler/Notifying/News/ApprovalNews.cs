using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Notifying.News;

/// <summary>Questions to people and their answers, in words.</summary>
internal static class ApprovalNews
{
    /// <summary>A purchase waits for a person.</summary>
    public static Notification Asked(Approval approval, Amounts money) => Of(
        approval,
        NotificationKind.ApprovalAsked,
        NotificationSeverity.Warning,
        $"a purchase for {Group(approval)} waits for approval",
        $"{What(approval, money)}. Until a person answers it is not bought, and the group stays short.",
        $"`edge-autoscaler intents approve {approval.Id} --reason …` lets it be bought once, `edge-autoscaler intents reject {approval.Id} --reason …` refuses it; the page has a form for both.",
        approval.AskedAt);

    /// <summary>A person has answered.</summary>
    public static Notification Answered(Approval approval, Amounts money) => Of(
        approval,
        NotificationKind.ApprovalAnswered,
        NotificationSeverity.Info,
        $"{approval.Answer?.Author ?? "somebody"} has {(approval.State == ApprovalState.Approved ? "approved" : "rejected")} a purchase for {Group(approval)}",
        $"{What(approval, money)}. Reason: {approval.Answer?.Reason}",
        "The answer may be changed until it is bought.",
        approval.Answer?.At ?? approval.NeededAt);

    /// <summary>A question ended and nothing was bought by it.</summary>
    public static Notification Ended(Approval approval, DateTimeOffset at, Amounts money) => Of(
        approval,
        NotificationKind.ApprovalEnded,
        NotificationSeverity.Info,
        $"{(approval.State == ApprovalState.Waiting ? "the question about" : "the approval of")} a purchase for {Group(approval)} has ended",
        $"{What(approval, money)}. The need has gone or has become another; nothing was bought by it.",
        "",
        at);

    private static Notification Of(
        Approval approval, NotificationKind kind, NotificationSeverity severity, string title, string text, string remedy, DateTimeOffset at) => new(
        kind,
        severity,
        new BuyingScope(approval.Need.Cluster, approval.Need.NodeGroup),
        $"approval/{approval.Id}/{approval.State}/{kind}",
        title,
        text,
        remedy,
        at);

    private static string Group(Approval approval) => $"{approval.Need.Cluster}/{approval.Need.NodeGroup}";

    private static string What(Approval approval, Amounts money) =>
        $"{approval.Need.Count} × {approval.Need.OfferName} for {ReadableText.Term(approval.Need.Term.Months)}, {money.Of(approval.Need.Amount)} in all, renewals included";
}
