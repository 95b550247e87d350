using System.Collections.Frozen;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Status;

/// <summary>The tone of every word of the closed sets; a word of a newer version is neutral.</summary>
internal static class Tones
{
    private static readonly FrozenDictionary<string, Tone> Outcomes =
        Enum.GetValues<DecisionOutcome>().ToFrozenDictionary(Words.Of, ToneOf);

    private static readonly FrozenDictionary<string, Tone> States =
        Enum.GetValues<IntentState>().ToFrozenDictionary(Words.Of, ToneOf);

    /// <summary>The tone of a decision's outcome.</summary>
    /// <param name="outcome">The word, for example <c>no_data</c>.</param>
    public static Tone OfOutcome(string outcome) => Outcomes.GetValueOrDefault(outcome, Tone.Neutral);

    /// <summary>The tone of a purchase's state.</summary>
    /// <param name="state">The word, for example <c>needs_operator</c>.</param>
    public static Tone OfPurchase(string state) => States.GetValueOrDefault(state, Tone.Neutral);

    /// <summary>The tone of an approval's state.</summary>
    /// <param name="state">The word, for example <c>waiting</c>.</param>
    public static Tone OfApproval(string state) => state switch
    {
        "waiting" => Tone.Warning,
        "approved" => Tone.Good,
        "rejected" => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>The tone of a check's outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public static Tone OfCheck(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Ok => Tone.Good,
        CheckOutcome.Warning => Tone.Warning,
        _ => Tone.Bad,
    };

    private static Tone ToneOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Buy => Tone.Good,
        DecisionOutcome.Limited => Tone.Warning,
        DecisionOutcome.NoData => Tone.Bad,
        _ => Tone.Neutral,
    };

    private static Tone ToneOf(IntentState state) => state switch
    {
        IntentState.Reserved or IntentState.Sending or IntentState.Accepted => Tone.Busy,
        IntentState.Fulfilled => Tone.Good,
        IntentState.Partial or IntentState.Stuck or IntentState.Quarantine => Tone.Warning,
        IntentState.Ambiguous or IntentState.NeedsOperator or IntentState.Failed or IntentState.Rejected => Tone.Bad,
        _ => Tone.Neutral,
    };
}
