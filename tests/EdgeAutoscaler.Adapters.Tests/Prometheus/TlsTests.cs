using System.Security.Cryptography.X509Certificates;
using EdgeAutoscaler.Core.Load;

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

        Assert.Equal(1, (await ReadAsync(certificate, _authority.PemFile)).Sample().Value);
    }

    [Fact]
    public async Task ReadAsync_NoCaFile_TrustsOnlyTheSystemsAuthorities()
    {
        using var certificate = _authority.Issue();

        (await ReadAsync(certificate, caFile: null)).Missing(SignalProblem.Unreachable);
    }

    [Fact]
    public async Task ReadAsync_CertificateOfAnotherAuthority_IsRefused()
    {
        using var other = new CertificateAuthority();
        using var certificate = other.Issue();

        (await ReadAsync(certificate, _authority.PemFile)).Missing(SignalProblem.Unreachable);
    }

    [Fact]
    public async Task ReadAsync_CertificateForAnotherHost_IsRefused()
    {
        using var certificate = _authority.Issue("192.0.2.1");

        (await ReadAsync(certificate, _authority.PemFile)).Missing(SignalProblem.Unreachable);
    }

    [Fact]
    public async Task ReadAsync_ExpiredCertificate_IsRefused()
    {
        using var certificate = _authority.Issue(validDays: 0);

        (await ReadAsync(certificate, _authority.PemFile)).Missing(SignalProblem.Unreachable);
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

    private static string Refusal(string caFile) => Assert.Throws<ArgumentException>(() =>
        Reading.Source(Reading.Options(new Uri("https://prometheus.invalid")) with { CaFile = caFile })).Message;

    private static async Task<SignalReading> ReadAsync(X509Certificate2 certificate, string? caFile)
    {
        await using var server = await ScriptedPrometheus.StartAsync(_ => Reply.Value(1), certificate);
        using var source = Reading.Source(Reading.Options(server.Address) with { CaFile = caFile });
        return Assert.Single(await source.ReadAsync([Reading.Signal()], CancellationToken.None));
    }
}
