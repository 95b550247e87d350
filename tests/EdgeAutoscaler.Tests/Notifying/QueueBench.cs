using System.Collections.Concurrent;
using EdgeAutoscaler.Adapters.Notifications;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Tests.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>A queue whose receiver does as the test says.</summary>
internal sealed class QueueBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MetricsHarness _metrics = MetricsHarness.Configured();
    private readonly ConcurrentQueue<Notification> _sent = new();

    public QueueBench()
    {
        Clocks = new Clocks(Clock, Clock, 1);
        Memory = new NotificationMemory(Clock);
        Queue = NewQueue();
    }

    public FakeTimeProvider Clock { get; } = new(Told.Now);

    public Clocks Clocks { get; }

    public NotificationMemory Memory { get; }

    public TargetQueue Queue { get; }

    public NotificationDesk Desk => new([Queue]);

    public IReadOnlySet<NotificationKind> Wanted { get; init; } = NotificationKinds.Selectable.ToHashSet();

    /// <summary>What the receiver does; takes everything unless a test says otherwise.</summary>
    public Func<Notification, CancellationToken, Task<DeliveryResult>> Receive { get; set; } = (_, _) => Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered());

    public IReadOnlyList<Notification> Sent => [.. _sent];

    /// <summary>A queue with the same memory, as the next life of the service has it.</summary>
    public TargetQueue NewQueue() => new(
        "on-call",
        Wanted,
        new GateRules(TimeSpan.FromHours(1), MaxPerHour: 8),
        Memory.GateOf("on-call"),
        async (notification, cancellationToken) =>
        {
            var result = await Receive(notification, cancellationToken);
            if (result is DeliveryResult.Delivered)
                _sent.Enqueue(notification);
            return result;
        },
        Mock.Of<IDisposable>(),
        _metrics.Metrics,
        Clocks,
        NullLogger<TargetQueue>.Instance);

    public async Task<double> CountAsync(string outcome) =>
        (await _metrics.Scrape()).Value($$"""notifications_total{target="on-call",outcome="{{outcome}}"}""")!.Value;

    /// <summary>Sends all that waits, as a service does that stops.</summary>
    public Task DrainAsync() => Queue.RunAsync(new CancellationToken(canceled: true), CancellationToken.None);

    public static async Task UntilAsync(Func<bool> isTrue)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!isTrue())
            await Task.Delay(5, deadline.Token);
    }
}
