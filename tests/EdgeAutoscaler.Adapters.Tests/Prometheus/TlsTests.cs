using System.Security.Cryptography.X509Certificates;
using EdgeAutoscaler.Adapters.Prometheus;
using EdgeAutoscaler.Core.Load;
using static EdgeAutoscaler.Adapters.Tests.Prometheus.Reading;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Whom the source trusts to be the server.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly CertificateAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task ReadAsync_CertificateOfTheCaFile_IsTrusted()
    {
        using var certificate = _authority.Issue();

        Assert.Equal(1, Sample(await ReadAsync(certificate, _authority.PemFile)).Value);
    }

    [Fact]
    public async Task ReadAsync_NoCaFile_TrustsOnlyTheSystemsAuthorities()
    {
        using var certificate = _authority.Issue();

        Misses(SignalProblem.Unreachable, await ReadAsync(certificate, caFile: null));
    }

    [Fact]
    public async Task ReadAsync_CertificateOfAnotherAuthority_IsRefused()
    {
        using var other = new CertificateAuthority();
        using var certificate = other.Issue();

        Misses(SignalProblem.Unreachable, await ReadAsync(certificate, _authority.PemFile));
    }

    [Fact]
    public async Task ReadAsync_CertificateForAnotherHost_IsRefused()
    {
        using var certificate = _authority.Issue("192.0.2.1");

        Misses(SignalProblem.Unreachable, await ReadAsync(certificate, _authority.PemFile));
    }

    [Fact]
    public async Task ReadAsync_ExpiredCertificate_IsRefused()
    {
        using var certificate = _authority.Issue(validDays: 0);

        Misses(SignalProblem.Unreachable, await ReadAsync(certificate, _authority.PemFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    public void Create_CaFileWithoutACertificate_IsRefusedByName(string content)
    {
        File.WriteAllText(_authority.PemFile, content);

        Assert.Contains(_authority.PemFile, Refusal(_authority.PemFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_MissingCaFile_IsRefusedByName() =>
        Assert.Contains("/nowhere/ca.pem", Refusal("/nowhere/ca.pem"), StringComparison.Ordinal);

    private static string Refusal(string caFile) => Assert.Throws<ArgumentException>(() => PrometheusLoadSource.Create(
        new PrometheusOptions { Name = "prometheus", Address = new Uri("https://prometheus.invalid"), CaFile = caFile },
        Clock(),
        new NullLoadSourceObserver())).Message;

    private static async Task<SignalReading> ReadAsync(X509Certificate2 certificate, string? caFile)
    {
        await using var server = await ScriptedServer.StartAsync(_ => Reply.Vector("1"), certificate);
        using var source = PrometheusLoadSource.Create(server.Options with { CaFile = caFile }, Clock(), new NullLoadSourceObserver());
        return await source.OneAsync(Cpu);
    }
}
