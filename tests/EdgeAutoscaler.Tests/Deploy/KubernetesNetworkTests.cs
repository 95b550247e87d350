using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed class KubernetesNetworkTests
{
    private const string AppLabel = "app.kubernetes.io/name";

    [ToolTheory("kubectl")]
    [InlineData("single", new[] { "53", "443", "9090" })]
    [InlineData("replicas", new[] { "53", "443", "5432", "9090" })]
    public async Task Policy_Both_LetThroughWhatTheServiceNeedsAndNothingElse(string name, string[] ports)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var policy = overlay.One("NetworkPolicy")["spec"]!;
        var ingress = Assert.Single(policy["ingress"].Items());

        Assert.Equal(["Ingress", "Egress"], policy["policyTypes"].Texts());
        Assert.Equal("edge-autoscaler", (string?)policy["podSelector"]!["matchLabels"]![AppLabel]);
        Assert.Equal("monitoring", NamespaceOf(Assert.Single(ingress["from"].Items())));
        Assert.Equal(["9464"], PortsOf(ingress));
        Assert.Equal(ports.Order(StringComparer.Ordinal), policy["egress"].Items().SelectMany(PortsOf).Distinct().Order(StringComparer.Ordinal));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Policy_LoadSources_CanBeReached(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var rules = overlay.One("NetworkPolicy")["spec"]!["egress"].Items().Where(rule => rule["to"] is not null).ToList();

        Assert.All(overlay.Settings().LoadSources.Values, source => Assert.Contains(rules, rule =>
            PortsOf(rule).Contains($"{source.Address.Port}") && source.Address.Host.Split('.')[1] == NamespaceOf(rule["to"]![0]!)));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Service_SelectsThePodAndItsPort(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var service = overlay.One("Service")["spec"]!;
        var port = Assert.Single(overlay.Container["ports"].Items());

        Assert.Equal(overlay.Deployment["template"]!["metadata"]!["labels"]!.ToJsonString(), service["selector"]!.ToJsonString());
        Assert.Equal((string?)port["name"], (string?)Assert.Single(service["ports"].Items())["targetPort"]);
        Assert.Equal((string?)port["containerPort"], $"{overlay.Settings().Listen.Port}");
        Assert.False(overlay.Settings().Listen.IsLoopback);
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task ServiceMonitor_AsAComponent_SelectsTheService(string name)
    {
        var folder = Directory.CreateTempSubdirectory("edge-autoscaler-kustomize-");
        try
        {
            var kubernetes = Path.GetRelativePath(folder.FullName, DeployFiles.PathOf("deploy/kubernetes"));
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "kustomization.yaml"),
                $"resources: [{kubernetes}/overlays/{name}]\ncomponents: [{kubernetes}/components/servicemonitor]\n");

            var overlay = await KubernetesOverlay.RenderFolder(folder.FullName);
            var monitor = overlay.One("ServiceMonitor")["spec"]!;

            Assert.Equal(overlay.One("Service")["metadata"]!["labels"]!.ToJsonString(), monitor["selector"]!["matchLabels"]!.ToJsonString());
            Assert.Equal((string?)overlay.One("Service")["spec"]!["ports"]![0]!["name"], (string?)Assert.Single(monitor["endpoints"].Items())["port"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> PortsOf(JsonNode rule) => rule["ports"].Items().Select(port => (string)port["port"]!);

    private static string? NamespaceOf(JsonNode peer) => (string?)peer["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"];
}
