using System.Text.Json.Nodes;
using EdgeAutoscaler.Configuration;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed class ComposeTests
{
    private static readonly string[] Names = ["alertmanager", "edge-autoscaler", "grafana", "prometheus"];

    private readonly JsonNode _services = Yaml.Read("deploy/compose.yaml")["services"]!;

    public static TheoryData<string> Services => [.. Names];

    [Fact]
    public void Services_AllFour_AreThere() =>
        Assert.Equal(Names, _services.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_EachOne_HasOnlyWhatItNeeds(string name)
    {
        var service = _services[name]!;

        Assert.Equal("true", (string?)service["read_only"]);
        Assert.Equal(["ALL"], service["cap_drop"].Texts());
        Assert.Equal(["no-new-privileges:true"], service["security_opt"].Texts());
        Assert.Null(service["privileged"]);
        Assert.Null(service["cap_add"]);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Ports_AreOpenToThisMachineAlone(string name) =>
        Assert.All(_services[name]!["ports"].Texts(), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Files_AreThoseOfTheRepositoryAndCannotBeWritten(string name)
    {
        var mounted = _services[name]!["volumes"].Texts().Where(mount => mount[0] == '.').Select(mount => mount.Split(':')).ToList();

        Assert.All(mounted, mount => Assert.Equal("ro", mount[^1]));
        // The folder of secrets is the operator's.
        Assert.All(mounted.Where(mount => mount[0] != "./secrets"), mount => Assert.True(Path.Exists(DeployFiles.PathOf($"deploy/{mount[0]}")), mount[0]));
    }

    [Theory]
    [InlineData("prometheus")]
    [InlineData("alertmanager")]
    [InlineData("grafana")]
    public void Image_OfOthers_HasAVersion(string name) => Assert.Matches(@":v?\d+\.\d+\.\d+$", (string)_services[name]!["image"]!);

    [Fact]
    public void Configuration_AsShipped_IsAcceptedAndIsTheDemo()
    {
        var service = _services["edge-autoscaler"]!;
        var environment = service["environment"]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value));
        var root = new ConfigurationBuilder().AddJsonFile(DeployFiles.PathOf("appsettings.json")).AddInMemoryCollection(environment).Build();
        var settings = Assert.IsType<SettingsResult.Valid>(SettingsReader.Read(root)).Settings;

        Assert.Contains("${EDGE_AUTOSCALER_CONFIG:-../appsettings.json}:/etc/edge-autoscaler/appsettings.json:ro", service["volumes"].Texts());
        Assert.Equal(ServiceMode.Demo, settings.Mode);
        Assert.False(settings.Listen.IsLoopback);
        Assert.Equal("/run/secrets/edge-autoscaler/api-token", settings.ApiTokenFile);
        Assert.Contains("./secrets:/run/secrets/edge-autoscaler:ro", service["volumes"].Texts());
    }

    [Fact]
    public void Secrets_Folder_StaysOutOfTheRepositoryAndTheImage()
    {
        Assert.Contains("deploy/secrets/", DeployFiles.Read(".gitignore").Split('\n'));
        Assert.Contains("deploy", DeployFiles.Read(".dockerignore").Split('\n'));
    }

    [Fact]
    public void Prometheus_ServiceAndAlertmanager_AreKnownByTheirNames()
    {
        var config = Yaml.Read("deploy/prometheus/prometheus.compose.yml");

        Assert.Contains("--config.file=/etc/prometheus/prometheus.compose.yml", _services["prometheus"]!["command"].Texts());
        Assert.Equal(["edge-autoscaler:9464"], config["scrape_configs"]![0]!["static_configs"]![0]!["targets"].Texts());
        Assert.Equal(["alertmanager:9093"], config["alerting"]!["alertmanagers"]![0]!["static_configs"]![0]!["targets"].Texts());
        Assert.Equal(["edge-autoscaler.rules.yml"], config["rule_files"].Texts());
    }

    [ToolFact("promtool")]
    public async Task Prometheus_Configuration_IsValidWithItsRules()
    {
        var result = await Tool.Run("promtool", "", "check", "config", "--lint-fatal", DeployFiles.PathOf("deploy/prometheus/prometheus.compose.yml"));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [ToolFact("amtool")]
    public async Task Alertmanager_Configuration_IsValid()
    {
        var result = await Tool.Run("amtool", "", "check-config", DeployFiles.PathOf("deploy/alertmanager/alertmanager.yml"));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [Fact]
    public void Alertmanager_Receiver_NeedsNoSecret()
    {
        var receiver = Assert.Single(Yaml.Read("deploy/alertmanager/alertmanager.yml")["receivers"].Items());

        Assert.Equal(["name"], receiver.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void Grafana_DataSource_IsTheProvisionedOneAtAnotherAddress()
    {
        const string File = "datasources/prometheus.yml";

        Assert.Equal(
            Yaml.Read($"deploy/grafana/provisioning/{File}").ToJsonString().Replace("127.0.0.1", "prometheus", StringComparison.Ordinal),
            Yaml.Read($"deploy/grafana/compose/{File}").ToJsonString());
    }

    [Fact]
    public void Grafana_Dashboards_AreWhereItsProvisioningLooks()
    {
        var path = (string)Yaml.Read("deploy/grafana/provisioning/dashboards/edge-autoscaler.yml")["providers"]![0]!["options"]!["path"]!;

        Assert.Contains($"./grafana/dashboards:{path}:ro", _services["grafana"]!["volumes"].Texts());
        var home = (string)_services["grafana"]!["environment"]!["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]!;
        Assert.Equal(path, Path.GetDirectoryName(home));
        Assert.True(File.Exists(DeployFiles.PathOf($"deploy/grafana/dashboards/{Path.GetFileName(home)}")), $"{home} is no dashboard of the repository");
    }
}
