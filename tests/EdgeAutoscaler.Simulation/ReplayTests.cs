namespace EdgeAutoscaler.Simulation;

public sealed class ReplayTests
{
    [Fact]
    public async Task Run_SameSeedTwice_HappensAgainToTheBit()
    {
        var once = await Run.PlayAsync(77, Campaign.Days);
        var again = await Run.PlayAsync(77, Campaign.Days);

        Assert.NotEmpty(once.Events);
        Assert.Equal(once.Events, again.Events);
    }

    [Fact]
    public async Task Run_AnotherSeed_HappensDifferently() =>
        Assert.NotEqual((await Run.PlayAsync(78, days: 1)).Events, (await Run.PlayAsync(79, days: 1)).Events);
}
