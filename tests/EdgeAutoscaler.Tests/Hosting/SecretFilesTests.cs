using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Hosting;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Hosting;

public sealed class SecretFilesTests
{
    [Fact]
    public async Task CheckAsync_FilesAreMissing_NamesTheKeyOfEach()
    {
        var settings = Assert.IsType<SettingsResult.Valid>(SettingsReader.Read(ConfigurationFile.Load(Path.Combine(Architecture.Source.Root, "appsettings.json"), out _)!)).Settings;
        var (cluster, source) = (settings.Clusters[0], settings.LoadSources["prometheus"]);

        var lines = await SecretFiles.CheckAsync(
            settings with
            {
                ApiTokenFile = "/nowhere/token",
                Ledger = settings.Ledger with { PasswordFile = "/nowhere/password" },
                Clusters = [cluster with { AckEdge = cluster.AckEdge with { LoginPasswordFile = "/nowhere/login" } }],
                LoadSources = settings.LoadSources.SetItem("prometheus", source with { BearerTokenFile = "/nowhere/bearer", CaFile = "/nowhere/ca" }),
                Notifications = [new NotificationSettings("oncall", NotificationShape.Webhook, null, "/nowhere/url", null, [], TimeSpan.FromHours(1), 20)],
            },
            default);

        Assert.All(lines, line => Assert.Equal(CheckOutcome.Failed, line.Outcome));
        Assert.Equal(
            ["AckEdge:LoginPasswordFile", "LoadSources:prometheus:BearerTokenFile", "ApiTokenFile", "Ledger:PasswordFile", "Notifications:0", "LoadSources:prometheus:CaFile"],
            lines.Select(line => line.Detail.Split(": ")[0]));
    }
}
