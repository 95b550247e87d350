using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Cycle;

namespace EdgeAutoscaler.Tests.Operating;

public sealed class DossierReaderTests
{
    [Fact]
    public async Task ExplainAsync_ADecision_IsToldInTheConfiguredZone()
    {
        await using var bench = await CycleBench.StartAsync();
        await bench.CycleAsync();

        var dossier = await Reader(bench).ExplainAsync("beijing", "transcode", null, default);

        Assert.NotNull(dossier);
        Assert.Equal(bench.Observer.Evaluations[0].At, dossier.Decision.At);
        Assert.All([dossier.Decision.At, dossier.Decision.LastAt, dossier.Group.DecidedAt], at => Assert.Equal(TimeSpan.FromHours(8), at.Offset));
    }

    [Fact]
    public async Task Groups_OfAFleet_AreThoseOfTheConfiguration()
    {
        await using var bench = await CycleBench.StartAsync();

        Assert.Equal(["beijing/transcode"], Reader(bench).Groups);
    }

    private static DossierReader Reader(CycleBench bench)
    {
        var fleet = new ManagedFleet([bench.Runtime]);
        var zone = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), null, null);
        return new DossierReader(bench.Ledger, new TaskCandidates(bench.Ledger, fleet, bench.Options), fleet, new ServiceIdentity("DryRun", "1", "CNY", zone));
    }
}
