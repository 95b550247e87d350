using System.Globalization;
using EdgeAutoscaler.Configuration;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed class KubernetesConfigurationTests
{
    private const string SecretsPath = "/run/secrets/edge-autoscaler";

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Configuration_AsShipped_IsAcceptedAndBuysNothing(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);

        Assert.Equal(ServiceMode.DryRun, overlay.Settings().Mode);
        Assert.Equal((string?)overlay.One("ConfigMap")["metadata"]!["name"], (string?)overlay.Volume("config")!["configMap"]!["name"]);
        Assert.Equal(["run", "--config", "/etc/edge-autoscaler/appsettings.json"], overlay.Container["args"].Texts());
        Assert.Equal("/etc/edge-autoscaler", MountOf(overlay, "config"));
    }

    [ToolFact("kubectl")]
    public async Task Single_Ledger_IsSqliteOnAClaimThatOnePodHasAtATime()
    {
        var overlay = await KubernetesOverlay.Render("single");
        var ledger = overlay.Settings().Ledger;

        Assert.Equal(LedgerProvider.Sqlite, ledger.Provider);
        Assert.Equal("1", (string?)overlay.Deployment["replicas"]);
        Assert.Equal("Recreate", (string?)overlay.Deployment["strategy"]!["type"]);
        Assert.Equal($"Data Source={MountOf(overlay, "data")}/ledger.db", ledger.ConnectionString);
        Assert.Equal(
            (string?)overlay.One("PersistentVolumeClaim")["metadata"]!["name"],
            (string?)overlay.Volume("data")!["persistentVolumeClaim"]!["claimName"]);
    }

    [ToolFact("kubectl")]
    public async Task Replicas_Ledger_IsPostgresAndOneReplicaStays()
    {
        var overlay = await KubernetesOverlay.Render("replicas");
        var budget = overlay.One("PodDisruptionBudget")["spec"]!;

        Assert.Equal("2", (string?)overlay.Deployment["replicas"]);
        Assert.Equal(LedgerProvider.Postgres, overlay.Settings().Ledger.Provider);
        Assert.NotNull(overlay.Settings().Ledger.PasswordFile);
        Assert.Equal("1", (string?)budget["minAvailable"]);
        Assert.Equal(overlay.Deployment["selector"]!.ToJsonString(), budget["selector"]!.ToJsonString());
        Assert.DoesNotContain(overlay.Objects, candidate => (string?)candidate["kind"] == "PersistentVolumeClaim");
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Replicas_MoreThanOne_ShareAPostgresLedger(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);

        Assert.True(
            int.Parse((string)overlay.Deployment["replicas"]!, CultureInfo.InvariantCulture) == 1
            || overlay.Settings().Ledger.Provider == LedgerProvider.Postgres);
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Secrets_All_AreFilesThatOnlyTheServiceReads(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var volume = overlay.Volume("secrets")!["secret"]!;

        // Rendered as a decimal number.
        Assert.Equal(Convert.ToInt32("440", 8).ToString(CultureInfo.InvariantCulture), (string?)volume["defaultMode"]);
        Assert.Equal((string?)overlay.Pod["securityContext"]!["runAsGroup"], (string?)overlay.Pod["securityContext"]!["fsGroup"]);
        Assert.Equal(SecretsPath, MountOf(overlay, "secrets"));
        Assert.All(SecretFilesOf(overlay), file => Assert.StartsWith($"{SecretsPath}/", file, StringComparison.Ordinal));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Secrets_Values_StandInNoManifest(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);

        Assert.DoesNotContain(overlay.Objects, candidate => (string?)candidate["kind"] == "Secret");
        Assert.All(overlay.Container["env"].Items(), variable => Assert.Equal(["name", "value"], variable.AsObject().Select(pair => pair.Key)));
        Assert.All(
            overlay.Environment.Where(variable => variable.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
                || variable.Key.Contains("CREDENTIALS", StringComparison.Ordinal)),
            variable => Assert.StartsWith($"{SecretsPath}/", variable.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("password=", overlay.Environment["Autoscaler__Ledger__ConnectionString"]!, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> SecretFilesOf(KubernetesOverlay overlay)
    {
        var settings = overlay.Settings();
        return settings.Clusters.Select(cluster => cluster.AckEdge.LoginPasswordFile)
            .Append(settings.ApiTokenFile)
            .Append(settings.Ledger.PasswordFile)
            .OfType<string>();
    }

    private static string? MountOf(KubernetesOverlay overlay, string volume) =>
        (string?)overlay.Container["volumeMounts"].Items().Single(mount => (string?)mount["name"] == volume)["mountPath"];
}
