using System.Text;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Configuration;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>What an overlay comes to, as kubectl renders it.</summary>
internal sealed class KubernetesOverlay
{
    private KubernetesOverlay(IReadOnlyList<JsonNode> objects) => Objects = objects;

    public IReadOnlyList<JsonNode> Objects { get; }

    public JsonNode Deployment => One("Deployment")["spec"]!;

    public JsonNode Pod => Deployment["template"]!["spec"]!;

    public JsonNode Container => Assert.Single(Pod["containers"].Items());

    /// <summary>Environment of the container; values that don't stand in the manifest are <see langword="null"/>.</summary>
    public Dictionary<string, string?> Environment =>
        Container["env"].Items().ToDictionary(variable => (string)variable["name"]!, variable => (string?)variable["value"]);

    public static Task<KubernetesOverlay> Render(string overlay) => RenderFolder(DeployFiles.PathOf($"deploy/kubernetes/overlays/{overlay}"));

    public static async Task<KubernetesOverlay> RenderFolder(string folder)
    {
        var result = await Tool.Run("kubectl", "", "kustomize", folder);
        Assert.True(result.ExitCode == 0, result.ToString());
        // A deprecated field is a warning.
        Assert.Equal("", result.Error);
        return new KubernetesOverlay(Yaml.Documents(result.Output));
    }

    public JsonNode One(string kind) => Assert.Single(Objects, candidate => (string)candidate["kind"]! == kind);

    public JsonNode? Volume(string name) => Pod["volumes"].Items().SingleOrDefault(volume => (string)volume["name"]! == name);

    /// <summary>The configuration of the config map with the container's environment on top, as the service reads it.</summary>
    public AutoscalerSettings Settings()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes((string)One("ConfigMap")["data"]!["appsettings.json"]!));
        var root = new ConfigurationBuilder()
            .AddJsonStream(file)
            .AddInMemoryCollection(Environment.Select(variable => KeyValuePair.Create(variable.Key.Replace("__", ":", StringComparison.Ordinal), variable.Value)))
            .Build();
        var result = SettingsReader.Read(root);
        Assert.True(result is SettingsResult.Valid, string.Join('\n', (result as SettingsResult.Invalid)?.Errors ?? []));
        return ((SettingsResult.Valid)result).Settings;
    }
}
