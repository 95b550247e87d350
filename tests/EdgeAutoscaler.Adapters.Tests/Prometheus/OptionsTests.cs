using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using Moq;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Options that can't be meant are refused at once, and whoever watches hears of every failure.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("ftp://prometheus.invalid")]
    [InlineData("http://prometheus.invalid/?tenant=a")]
    [InlineData("http://prometheus.invalid/#graph")]
    public void Create_AddressThatIsNotOne_IsRefused(string address) => Refuses(Options with { Address = new Uri(address) });

    [Fact]
    public void Create_CredentialsInTheAddress_AreRefusedAndNotQuoted() => Assert.DoesNotContain(
        "secret-word", Refuses(Options with { Address = new Uri("http://reader:secret-word@prometheus.invalid") }), StringComparison.Ordinal);

    [Fact]
    public void Create_TokenAndPassword_AreRefusedTogether() =>
        Refuses(Options with { BearerTokenFile = "token", BasicAuthFile = "password" });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(7200)]
    public void Create_TimeoutOutOfRange_IsRefused(int seconds) => Refuses(Options with { Timeout = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public async Task ReadAsync_EachSignalWithoutANumber_IsReportedOnce()
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query == Load ? Reply.Vector("NaN") : Reply.Vector("1"));
        var observer = new Mock<ILoadSourceObserver>();
        using var source = server.Source(observer: observer.Object);

        await source.ReadAsync([Cpu, Cpu with { Name = "other" }, Cpu with { Query = "sum(fine)" }], CancellationToken.None);

        observer.Verify(one => one.Failed("prometheus", SignalProblem.NotANumber), Times.Exactly(2));
        observer.Verify(one => one.Failed(It.IsAny<string>(), It.IsAny<SignalProblem>()), Times.Exactly(2));
    }

    [Fact]
    public async Task ReadAsync_EachQuery_IsReportedWithTheStatusItEndedWith()
    {
        await using var server = await ScriptedServer.StartAsync(asked => asked.Query == Load ? Reply.Vector("1") : Reply.Status(404));
        var observer = new Mock<ILoadSourceObserver>();
        using var source = server.Source(observer: observer.Object);

        await source.ReadAsync([Cpu, Cpu with { Query = "sum(gone)" }], CancellationToken.None);

        observer.Verify(one => one.Requested("prometheus", "200", It.Is<TimeSpan>(time => time >= TimeSpan.Zero)), Times.Once);
        observer.Verify(one => one.Requested("prometheus", "404", It.IsAny<TimeSpan>()), Times.Once);
    }

    [Fact]
    public async Task ReadAsync_QueryWithoutAnswer_IsReportedWithItsProblem()
    {
        var server = await ScriptedServer.StartAsync(Reply.Vector("1"));
        var observer = new Mock<ILoadSourceObserver>();
        using var source = server.Source(observer: observer.Object);
        await server.DisposeAsync();

        await source.OneAsync(Cpu);

        observer.Verify(one => one.Requested("prometheus", "unreachable", It.IsAny<TimeSpan>()), Times.Once);
    }

    private static PrometheusOptions Options { get; } = new() { Name = "prometheus", Address = new Uri("http://prometheus.invalid") };

    private static string Refuses(PrometheusOptions options)
    {
        var message = Assert.Throws<ArgumentException>(() => PrometheusLoadSource.Create(options, Clock(), new NullLoadSourceObserver())).Message;
        Assert.Contains("prometheus", message, StringComparison.Ordinal);
        return message;
    }
}
