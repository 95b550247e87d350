using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Tests.World;

public class SimulatedTaskTests
{
    private static readonly DateTimeOffset Created = TestCloud.Start;
    private static readonly InstanceResult Quick = new("i-quick", Created.AddMinutes(5), Succeeded: true);
    private static readonly InstanceResult Stuck = new("i-stuck", Created.AddMinutes(9), Succeeded: false);

    private static readonly SimulatedTask Task = new()
    {
        Id = "T-1",
        ClusterId = "C1",
        CreatedAt = Created,
        ListedAt = Created,
        FinishedAt = Created.AddMinutes(9),
        Results = [Quick, Stuck],
        FailureReason = null,
    };

    [Theory]
    [InlineData(0, "running", "initial", "initial")]
    [InlineData(5, "running", "success", "initial")]
    [InlineData(9, "success", "success", "failed")]
    [InlineData(9000, "success", "success", "failed")]
    public void StateAt_MinutesAfterCreation_RevealsTaskAndInstances(int minutes, string state, string quick, string stuck)
    {
        var now = Created.AddMinutes(minutes);

        Assert.Equal((state, quick, stuck), (Task.StateAt(now), Task.ResultAt(Quick, now), Task.ResultAt(Stuck, now)));
    }

    [Fact]
    public void StateAt_WithFailureReason_FailsOnlyAtTheEnd()
    {
        var failing = Task with { FailureReason = "no instance joined" };

        Assert.Equal("running", failing.StateAt(Created.AddMinutes(8)));
        Assert.Equal("failed", failing.StateAt(Created.AddMinutes(9)));
    }

    [Fact]
    public void UpdatedAt_RunningThenFinished_StopsAtTheEnd()
    {
        Assert.Equal(Created.AddMinutes(2), Task.UpdatedAt(Created.AddMinutes(2)));
        Assert.Equal(Created.AddMinutes(9), Task.UpdatedAt(Created.AddHours(2)));
    }
}
