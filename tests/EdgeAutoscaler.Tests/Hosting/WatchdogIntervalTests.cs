using EdgeAutoscaler.Hosting;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class WatchdogIntervalTests
{
    [Theory]
    [InlineData("60000000", null, 30.0)]
    [InlineData("60000000", "4711", 30.0)]
    [InlineData("2", null, 0.000001)]
    [InlineData("60000000", "4712", null)]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("99999999999999999", null, null)]
    public void Read_Environment_IsHalfTheTimeTheSupervisorWaits(string? microseconds, string? pid, double? seconds)
    {
        var environment = new Dictionary<string, string?> { ["WATCHDOG_USEC"] = microseconds, ["WATCHDOG_PID"] = pid };

        Assert.Equal(seconds, WatchdogInterval.Read(environment.GetValueOrDefault, 4711)?.Value.TotalSeconds);
    }
}
