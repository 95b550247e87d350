namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class WallTests
{
    private static readonly string[] Adapters = ["AckEdge", "Prometheus", "Ledger", "Notifications"];

    [Theory]
    [InlineData("EdgeAutoscaler.Core")]
    [InlineData("EdgeAutoscaler.Simulator")]
    [InlineData("EdgeAutoscaler.Adapters", "EdgeAutoscaler.Core")]
    [InlineData("EdgeAutoscaler.Configuration", "EdgeAutoscaler.Core")]
    public void Project_ReferencesOfOurs_AreOnlyTheAllowed(string project, params string[] allowed)
    {
        var ours = House.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("EdgeAutoscaler", StringComparison.Ordinal) || name == "edge-autoscaler");

        Assert.Empty(ours.Except(allowed));
    }

    [Fact]
    public void Backtest_KnowsAdaptersCoreAndConfigurationOnly()
    {
        var project = Source.Read("src/EdgeAutoscaler.Backtest/EdgeAutoscaler.Backtest.csproj");
        var references = project.Split("<ProjectReference Include=\"").Skip(1).Select(rest => Path.GetFileNameWithoutExtension(rest.Split('"')[0]));

        Assert.Equal(["EdgeAutoscaler.Adapters", "EdgeAutoscaler.Configuration", "EdgeAutoscaler.Core"], references.Order());
    }

    [Fact]
    public void Core_ReferencesNoPackage()
    {
        var references = House.Load("EdgeAutoscaler.Core").GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Core_KnowsNoClockNoInputAndNoOutput() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler.Core",
        ["System.TimeProvider", "System.Diagnostics.Stopwatch", "System.IO", "System.Net", "System.Environment", "System.Console", "System.Random"]));

    [Fact]
    public void Adapters_DoNotKnowEachOther()
    {
        foreach (var adapter in Adapters)
        {
            string[] others = [.. Adapters.Where(other => other != adapter).Select(other => $"EdgeAutoscaler.Adapters.{other}")];
            Assert.Empty(House.Offenders($"EdgeAutoscaler.Adapters.{adapter}", others));
        }
    }

    [Theory]
    [InlineData("Network")]
    [InlineData("Secrets")]
    public void WhatAdaptersShare_KnowsNoAdapter(string shared) => Assert.Empty(House.Offenders(
        $"EdgeAutoscaler.Adapters.{shared}",
        [.. Adapters.Select(adapter => $"EdgeAutoscaler.Adapters.{adapter}")]));

    [Fact]
    public void Adapters_AreTheFoldersThereAre() => Assert.Equal(
        Adapters.Concat(["Network", "Secrets"]).Order(),
        Source.CSharpFiles.Where(path => path.StartsWith("src/EdgeAutoscaler.Adapters/", StringComparison.Ordinal)).Select(path => path.Split('/')[2]).Distinct().Order());

    [Fact]
    public void Connections_AreMadeByTheGuardedOneOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler.Adapters", ["System.Net.Sockets.Socket", "System.Net.Http.HttpClientHandler"], "EdgeAutoscaler.Adapters.Network"));

    [Fact]
    public void Quartz_IsUsedByJobsAndTheCronScheduleOnly()
    {
        Assert.Empty(House.Offenders("EdgeAutoscaler", ["Quartz"], "EdgeAutoscaler.Jobs", "EdgeAutoscaler.Configuration"));
        var cron = House.Offenders("EdgeAutoscaler.Configuration", ["Quartz"]);
        Assert.All(cron, use => Assert.Contains("Cron", use.Split(' ')[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Polly_IsUsedByTheHttpAdaptersOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler",
        ["Polly", "Microsoft.Extensions.Http.Resilience"],
        "EdgeAutoscaler.Adapters.AckEdge",
        "EdgeAutoscaler.Adapters.Notifications",
        "EdgeAutoscaler.Adapters.Prometheus"));

    [Fact]
    public void PrometheusNet_IsUsedByTelemetryOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler", ["Prometheus"], "EdgeAutoscaler.Telemetry"));

    [Fact]
    public void OpenTelemetry_IsUsedByTelemetryOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler", ["OpenTelemetry"], "EdgeAutoscaler.Telemetry"));

    [Fact]
    public void Sql_IsUsedByTheLedgerOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler", ["Microsoft.Data.Sqlite", "Npgsql", "Dapper"], "EdgeAutoscaler.Adapters.Ledger"));

    [Fact]
    public void Simulator_IsUsedByTheDemoOnly() => Assert.Empty(House.Offenders(
        "EdgeAutoscaler", ["EdgeAutoscaler.Simulator"], "EdgeAutoscaler.Demo", "EdgeAutoscaler.Simulator"));

    [Fact]
    public void Offenders_ForbiddenUse_IsFound() =>
        Assert.NotEmpty(House.Offenders("EdgeAutoscaler.Jobs", ["Quartz"]));
}
