namespace EdgeAutoscaler.Core.Notifying;

/// <summary>What a notification is about; the closed set of them.</summary>
public enum NotificationKind
{
    /// <summary>The cloud took an order.</summary>
    PurchaseAccepted,

    /// <summary>An order was refused, by the cloud or before it was sent; nothing was bought.</summary>
    PurchaseRejected,

    /// <summary>It is not known whether an order was taken.</summary>
    PurchaseAmbiguous,

    /// <summary>A purchase in doubt moved on by itself.</summary>
    PurchaseResolved,

    /// <summary>A person must say what became of a purchase, or it came to light after it had been given up.</summary>
    PurchaseNeedsOperator,

    /// <summary>A scale-out takes longer than it ever should.</summary>
    PurchaseStuck,

    /// <summary>Every node of a purchase came.</summary>
    PurchaseFulfilled,

    /// <summary>A purchase ended without some or all of its nodes.</summary>
    PurchaseFailed,

    /// <summary>A purchase waits for a person.</summary>
    ApprovalAsked,

    /// <summary>A person has answered.</summary>
    ApprovalAnswered,

    /// <summary>A question ended without a purchase.</summary>
    ApprovalEnded,

    /// <summary>Buying is frozen until a person has looked.</summary>
    Frozen,

    /// <summary>A freeze is over.</summary>
    Unfrozen,

    /// <summary>A person has paused buying.</summary>
    Paused,

    /// <summary>A pause is over.</summary>
    Resumed,

    /// <summary>Scale-out tasks were found that belong to no purchase.</summary>
    OrphansFound,

    /// <summary>A cluster can't be evaluated, or only in part, several times in a row.</summary>
    EvaluationFailing,

    /// <summary>It can be again.</summary>
    EvaluationRecovered,

    /// <summary>The configuration file has changed and can't be used.</summary>
    ConfigurationRefused,

    /// <summary>Notifications were held back, for there were too many. Every target gets it.</summary>
    HeldBack,

    /// <summary>Somebody tries a target. It gets it whatever else it wants.</summary>
    Test,
}
