using Xunit.Abstractions;

namespace EdgeAutoscaler.Simulation;

/// <summary>The same seeds every time, for about two minutes.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SeedsOfCase = 3;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Service_UnderRandomFaults_KeepsEveryInvariant(int number)
    {
        var report = await Campaign.PlayAsync(Enumerable.Range(1 + (number * SeedsOfCase), SeedsOfCase), TimeSpan.MaxValue);

        output.WriteLine(report.ToString());
        Assert.True(report.Calls > 0, "Nothing was bought, so nothing was shown.");
    }
}
