using System.Globalization;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed class KubernetesPodTests
{
    private static readonly HashSet<string> VolumesOfTheRestrictedProfile =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_RestrictedProfile_IsMetAndTheRootIsReadOnly(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var (pod, container) = (overlay.Pod["securityContext"]!, overlay.Container["securityContext"]!);

        Assert.Equal("true", (string?)pod["runAsNonRoot"]);
        Assert.NotEqual("0", (string?)pod["runAsUser"]);
        Assert.Equal("RuntimeDefault", (string?)pod["seccompProfile"]!["type"]);
        Assert.Equal("false", (string?)container["allowPrivilegeEscalation"]);
        Assert.Equal("true", (string?)container["readOnlyRootFilesystem"]);
        Assert.Equal(["drop"], container["capabilities"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["ALL"], container["capabilities"]!["drop"].Texts());
        // Neither the host's namespaces or ports, nor a second container, nor a laxer word of the container's own.
        Assert.DoesNotContain(overlay.Pod.AsObject(), pair => pair.Key is "hostNetwork" or "hostPID" or "hostIPC" or "initContainers");
        Assert.All(overlay.Container["ports"].Items(), port => Assert.Null(port["hostPort"]));
        Assert.Equal(3, container.AsObject().Count);
        Assert.All(
            overlay.Pod["volumes"].Items(),
            volume => Assert.Contains(Assert.Single(volume.AsObject(), pair => pair.Key != "name").Key, VolumesOfTheRestrictedProfile));
    }

    [ToolTheory("kubectl")]
    [InlineData("single", new[] { "/data", "/tmp" })]
    [InlineData("replicas", new[] { "/tmp" })]
    public async Task Pod_Writing_IsPossibleOnlyWhereItMust(string name, string[] writable)
    {
        var overlay = await KubernetesOverlay.Render(name);

        Assert.Equal(writable, overlay.Container["volumeMounts"].Items()
            .Where(mount => (string?)mount["readOnly"] != "true")
            .Select(mount => (string)mount["mountPath"]!)
            .Order(StringComparer.Ordinal));
        Assert.NotNull(overlay.Volume("tmp")!["emptyDir"]);
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_ApiOfTheCluster_IsNoneOfItsBusiness(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var account = overlay.One("ServiceAccount");

        Assert.Equal("false", (string?)account["automountServiceAccountToken"]);
        Assert.Equal("false", (string?)overlay.Pod["automountServiceAccountToken"]);
        Assert.Equal((string?)account["metadata"]!["name"], (string?)overlay.Pod["serviceAccountName"]);
        Assert.DoesNotContain(overlay.Objects, candidate => ((string)candidate["kind"]!).Contains("Role", StringComparison.Ordinal));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_Probes_AskTheServiceWhatItAnswers(string name)
    {
        var container = (await KubernetesOverlay.Render(name)).Container;

        Assert.Equal(WebEndpoints.LivePath, PathOf(container["startupProbe"]));
        Assert.Equal(WebEndpoints.LivePath, PathOf(container["livenessProbe"]));
        Assert.Equal(WebEndpoints.ReadyPath, PathOf(container["readinessProbe"]));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_ThatEnds_LeavesAPurchaseTimeForItsAnswerButNotOneThatWasSuspended(string name)
    {
        var overlay = await KubernetesOverlay.Render(name);
        var settings = overlay.Settings();
        var live = overlay.Container["livenessProbe"]!;

        Assert.All(settings.Clusters, cluster => Assert.True(
            Seconds(overlay.Pod["terminationGracePeriodSeconds"]) >= cluster.AckEdge.RequestTimeout + TimeSpan.FromSeconds(15)));
        Assert.True(
            int.Parse((string)live["failureThreshold"]!, CultureInfo.InvariantCulture) * Seconds(live["periodSeconds"])
            + Seconds(live["timeoutSeconds"]) + Seconds(live["terminationGracePeriodSeconds"]) <= settings.Purchase.SendFuse);
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_Resources_AreAskedForAndMemoryIsBounded(string name)
    {
        var resources = (await KubernetesOverlay.Render(name)).Container["resources"]!;

        Assert.Equal(["cpu", "memory"], resources["requests"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
        // A processor limit would pause it in the middle of a purchase.
        Assert.Equal(["memory"], resources["limits"]!.AsObject().Select(pair => pair.Key));
    }

    [ToolTheory("kubectl")]
    [InlineData("single")]
    [InlineData("replicas")]
    public async Task Pod_Image_HasAVersion(string name)
    {
        var image = (string)(await KubernetesOverlay.Render(name)).Container["image"]!;

        Assert.Contains($"<Version>{image.Split(':')[^1]}</Version>", DeployFiles.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static string? PathOf(JsonNode? probe) =>
        (string?)probe!["httpGet"]!["port"] == "http" ? (string?)probe["httpGet"]!["path"] : null;

    private static TimeSpan Seconds(JsonNode? value) => TimeSpan.FromSeconds(int.Parse((string)value!, CultureInfo.InvariantCulture));
}
