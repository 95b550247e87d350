namespace EdgeAutoscaler.Simulation;

public sealed class SimulationTests
{
    private const int Days = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Service_UnderRandomFaults_KeepsEveryInvariant(int seed)
    {
        var report = await Run.PlayAsync(seed, Days);

        Assert.True(report.Calls > 0, $"Seed {seed} bought nothing, so it has shown nothing.");
    }

    [Fact]
    public async Task Run_SameSeedTwice_HappensAgainToTheBit()
    {
        var once = await Run.PlayAsync(77, days: 2);
        var again = await Run.PlayAsync(77, days: 2);

        Assert.Equal(once.Events, again.Events);
    }
}
