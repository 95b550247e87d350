using System.Collections.Concurrent;
using System.Net.Sockets;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Status;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class WatchdogTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();
    private readonly RecordingLog<Watchdog> _log = new();
    private readonly SwitchedHealth _health = new();
    private readonly CountingNotifier _notifier = new();
    private readonly Watchdog _watchdog;

    public WatchdogTests() => _watchdog = new Watchdog(_health, _notifier, new WatchdogInterval(Interval), new Clocks(_clock, _clock, 1), _log);

    public void Dispose() => _watchdog.Dispose();

    [Fact]
    public async Task Watchdog_AsLongAsTheServiceLives_TellsAtOnceAndAgainEachInterval()
    {
        await _watchdog.StartAsync(default);
        Assert.True(await _notifier.Heard.WaitAsync(Patience));
        await TickUntilAsync(_notifier.Heard);
        await TickUntilAsync(_notifier.Heard);

        Assert.All(_notifier.Told, state => Assert.Equal("WATCHDOG=1", state));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Watchdog_ServiceThatNoLongerLives_IsNotSpokenFor()
    {
        await _watchdog.StartAsync(default);
        Assert.True(await _notifier.Heard.WaitAsync(Patience));
        _health.IsLive = false;
        Assert.True(await _health.Asked.WaitAsync(Patience));
        await TickUntilAsync(_health.Asked);
        await TickUntilAsync(_health.Asked);

        Assert.Single(_notifier.Told);
    }

    [Fact]
    public async Task Watchdog_SupervisorThatIsGone_IsLoggedAndTriedAgain()
    {
        _notifier.Fails = true;
        await _watchdog.StartAsync(default);
        Assert.True(await _notifier.Heard.WaitAsync(Patience));
        await TickUntilAsync(_notifier.Heard);

        Assert.StartsWith("Warning: ", _log.Lines.First(), StringComparison.Ordinal);
        Assert.False(_watchdog.ExecuteTask!.IsFaulted);
    }

    /// <summary>Turns the clock until it was noticed: the timer is made on a thread of its own.</summary>
    private async Task TickUntilAsync(SemaphoreSlim noticed)
    {
        do
            _clock.Advance(Interval);
        while (!await noticed.WaitAsync(TimeSpan.FromMilliseconds(200)));
    }

    private sealed class SwitchedHealth : IHealth
    {
        public SemaphoreSlim Asked { get; } = new(0);

        public bool IsLive { get; set; } = true;

        public HealthAnswer Live()
        {
            Asked.Release();
            return new HealthAnswer(IsLive, []);
        }

        public HealthAnswer Ready() => Live();
    }

    private sealed class CountingNotifier : ISystemdNotifier
    {
        public ConcurrentQueue<string> Told { get; } = new();

        public SemaphoreSlim Heard { get; } = new(0);

        public bool Fails { get; set; }

        public bool IsEnabled => true;

        public void Notify(ServiceState state)
        {
            Told.Enqueue(state.ToString());
            Heard.Release();
            if (Fails)
                throw new SocketException((int)SocketError.ConnectionRefused);
        }
    }
}
