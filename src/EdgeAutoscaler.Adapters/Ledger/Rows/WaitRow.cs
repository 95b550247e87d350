using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A node that a purchase brought, or a purchase that hasn't brought any.</summary>
internal sealed record WaitRow
{
    public string IntentId { get; init; } = "";

    public int NodeCount { get; init; }

    public long StartedAt { get; init; }

    public string? InstanceId { get; init; }

    public long? ReadyAt { get; init; }

    /// <summary>What is known of the lead time of this node.</summary>
    public LeadTimeObservation Observe(DateTimeOffset now) => ReadyAt switch
    {
        null => NotReady(now),
        // By a clock that has gone back: nothing is known but that it came.
        { } readyAt when readyAt < StartedAt => new LeadTimeObservation(TimeSpan.Zero, IsCensored: true),
        { } readyAt => new LeadTimeObservation(TimeSpan.FromMilliseconds(readyAt - StartedAt), IsCensored: false),
    };

    /// <summary>What is known of the lead time of a node that hasn't become Ready.</summary>
    public LeadTimeObservation NotReady(DateTimeOffset now) =>
        new(TimeSpan.FromMilliseconds(Math.Max(0, UnixTime.From(now) - StartedAt)), IsCensored: true);
}
