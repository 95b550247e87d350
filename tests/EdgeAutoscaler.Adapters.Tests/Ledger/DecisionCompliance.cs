using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger;

public abstract class DecisionCompliance<TStore> : LedgerCompliance<TStore>
    where TStore : ITestStore, new()
{
    [Fact]
    public async Task AppendDecisions_New_KeepsEverything()
    {
        var decision = Decision("a");

        await Ledger.AppendDecisionsAsync([decision], default);

        Assert.Equal(decision, Assert.Single(await ReadAsync()));
    }

    [Fact]
    public async Task AppendDecisions_SameAsTheLast_ExtendsIt()
    {
        await Ledger.AppendDecisionsAsync([Decision("a")], default);
        await Ledger.AppendDecisionsAsync([Decision("a", minutes: 1), Decision("a", minutes: 2)], default);

        Assert.Equal(Decision("a") with { LastAt = Noon.AddMinutes(2), Repeats = 3 }, Assert.Single(await ReadAsync()));
    }

    [Fact]
    public async Task AppendDecisions_SameAsAnEarlierOne_StartsANewRun()
    {
        await Ledger.AppendDecisionsAsync([Decision("a"), Decision("b", minutes: 1), Decision("a", minutes: 2)], default);

        Assert.Equal(["a", "b", "a"], (await ReadAsync()).Select(decision => decision.Fingerprint));
    }

    [Fact]
    public async Task AppendDecisions_SameOfAnotherGroup_IsNotExtended()
    {
        await Ledger.AppendDecisionsAsync([Decision("a"), Decision("a", group: "cache"), Decision("a", cluster: "hangzhou")], default);

        Assert.Equal(3, (await ReadAsync()).Count);
        Assert.All(await ReadAsync(), decision => Assert.Equal(1, decision.Repeats));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, "a")]
    [InlineData(4, "a")]
    [InlineData(5, "b")]
    [InlineData(600, "b")]
    public async Task FindDecision_AtAnInstant_IsTheLastOneMadeByThen(int minutes, string? fingerprint)
    {
        await Ledger.AppendDecisionsAsync([Decision("a"), Decision("a", 2), Decision("other", 4, group: "cache"), Decision("b", 5)], default);

        Assert.Equal(fingerprint, (await Ledger.FindDecisionAsync(Cluster, Group, Noon.AddMinutes(minutes), default))?.Fingerprint);
        Assert.Equal("b", (await Ledger.FindDecisionAsync(Cluster, Group, DateTimeOffset.MaxValue, default))?.Fingerprint);
    }

    [Fact]
    public async Task ReadDecisions_Filtered_ShowsTheNewestOfThatScope()
    {
        await Ledger.AppendDecisionsAsync(
            [Decision("1"), Decision("2", 1, group: "cache"), Decision("3", 2, cluster: "hangzhou"), Decision("4", 3)], default);

        Assert.Equal(["4", "3"], (await ReadAsync(most: 2)).Select(decision => decision.Fingerprint));
        Assert.Equal(["4", "2", "1"], (await ReadAsync(Cluster)).Select(decision => decision.Fingerprint));
        Assert.Equal(["2"], (await ReadAsync(Cluster, "cache")).Select(decision => decision.Fingerprint));
    }

    [Fact]
    public async Task ReadDecisions_OldRunThatStillHolds_IsNotCutOffByNewerOnes()
    {
        await Ledger.AppendDecisionsAsync([Decision("holds"), Decision("over", 1, group: "cache"), Decision("holds", 2)], default);

        Assert.Equal("holds", Assert.Single(await ReadAsync(most: 1)).Fingerprint);
    }

    private static DecisionRecord Decision(string fingerprint, int minutes = 0, string cluster = Cluster, string group = Group) => new(
        cluster, group, Noon.AddMinutes(minutes), Noon.AddMinutes(minutes), 1, "denied", 2, fingerprint, "because of 'this'", """{"count":2}""");

    private Task<IReadOnlyList<DecisionRecord>> ReadAsync(string? cluster = null, string? group = null, int most = 100) =>
        Ledger.ReadDecisionsAsync(cluster, group, most, default);
}
