using EdgeAutoscaler.Core.Ports;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class PulseWatchTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly FleetPulse _pulse = new();

    [Fact]
    public async Task Ask_LedgerFailsAndAnswersAgain_KeepsWhatItSaidAndNotesWhenItWasBack()
    {
        var (started, answers) = (_clock.GetUtcNow(), 0);
        var ledger = new Mock<IFleetPulse>();
        ledger.Setup(one => one.ReadPulseAsync(It.IsAny<CancellationToken>())).Returns(() => ++answers == 2
            ? throw new TimeoutException("no answer")
            : Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset>>(new Dictionary<string, DateTimeOffset> { ["beijing"] = started }));
        using var watch = new PulseWatch(ledger.Object, _pulse, new Clocks(_clock, _clock, 1), NullLogger<PulseWatch>.Instance);

        await watch.StartAsync(default);
        await UntilAsync(() => answers == 1 && _pulse.Newest("beijing") == started);
        Assert.Null(_pulse.BackAt);

        await AdvanceUntilAsync(() => _pulse.Trouble == "no answer");
        Assert.Equal(started, _pulse.Newest("beijing"));

        await AdvanceUntilAsync(() => _pulse.Trouble is null);
        Assert.NotNull(_pulse.BackAt);
        await watch.StopAsync(default);
    }

    private Task AdvanceUntilAsync(Func<bool> isTrue) => UntilAsync(() =>
    {
        if (isTrue())
            return true;
        _clock.Advance(TimeSpan.FromSeconds(1));
        return false;
    });

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!isTrue())
            await Task.Delay(10, deadline.Token);
    }
}
