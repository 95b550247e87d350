namespace EdgeAutoscaler.Simulation;

public sealed class SimulationTests
{
    private const int Days = 2;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Service_UnderRandomFaults_KeepsEveryInvariant(int seed)
    {
        var report = await Run.PlayAsync(seed, Days);

        Assert.True(report.Calls > 0, $"Seed {seed} bought nothing, so it has shown nothing.");
    }
}
