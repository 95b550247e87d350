using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Status;

public sealed class TonesTests
{
    [Theory]
    [InlineData(nameof(DecisionOutcome.Hold), nameof(Tone.Neutral))]
    [InlineData(nameof(DecisionOutcome.Buy), nameof(Tone.Good))]
    [InlineData(nameof(DecisionOutcome.Limited), nameof(Tone.Warning))]
    [InlineData(nameof(DecisionOutcome.NoData), nameof(Tone.Bad))]
    public void OfOutcome_EveryOutcome_HasItsTone(string outcome, string tone) =>
        Assert.Equal(Enum.Parse<Tone>(tone), Tones.OfOutcome(Words.Of(Enum.Parse<DecisionOutcome>(outcome))));

    [Theory]
    [InlineData(nameof(IntentState.Accepted), nameof(Tone.Busy))]
    [InlineData(nameof(IntentState.Fulfilled), nameof(Tone.Good))]
    [InlineData(nameof(IntentState.Partial), nameof(Tone.Warning))]
    [InlineData(nameof(IntentState.NeedsOperator), nameof(Tone.Bad))]
    [InlineData(nameof(IntentState.Released), nameof(Tone.Neutral))]
    public void OfPurchase_StatesThatMatter_HaveTheirTone(string state, string tone) =>
        Assert.Equal(Enum.Parse<Tone>(tone), Tones.OfPurchase(Words.Of(Enum.Parse<IntentState>(state))));

    [Fact]
    public void Of_WordOfANewerVersion_IsNeutral()
    {
        Assert.Equal(Tone.Neutral, Tones.OfOutcome("later"));
        Assert.Equal(Tone.Neutral, Tones.OfPurchase("later"));
    }
}
