using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>Real files and the real environment; the only tests that read either, so that none disturbs another.</summary>
public sealed class ConfigurationFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edge-autoscaler-").FullName;

    [Theory]
    [InlineData("Demo")]
    [InlineData("DryRun")]
    [InlineData("Live")]
    public void Load_ExampleOfTheReference_IsValidInEveryMode(string mode)
    {
        var document = new Document().With("Mode", $"\"{mode}\"").With("AckEdge:LoginPasswordFile", "\"/run/secrets/password\"");

        Assert.Equal(mode, Valid(Write(new JsonObject { ["Autoscaler"] = document.Root }.ToJsonString())).Mode.ToString());
    }

    [Theory]
    [InlineData("Demo")]
    [InlineData("DryRun")]
    [InlineData("Live")]
    public void Load_AppsettingsOfTheProduct_IsValidInEveryMode(string mode)
    {
        using var environment = new EnvironmentValues(("Autoscaler__Mode", mode), ("Autoscaler__AckEdge__LoginPasswordFile", "/run/secrets/password"));

        var settings = Valid(Path.Combine(Repository(), "appsettings.json"));

        Assert.Equal(mode, settings.Mode.ToString());
        Assert.Equal(["beijing", "shanghai"], settings.Clusters.Select(cluster => cluster.Cluster.Name));
        Assert.Equal(["fleet", "beijing/transcode/group", "shanghai/shanghai"], settings.Budgets.Select(budget => budget.FullName));
        Assert.Equal("cs.cn-shanghai.aliyuncs.com", settings.Clusters[1].AckEdge.Endpoint.Host);
        Assert.Equal("/run/secrets/password", settings.Clusters[1].AckEdge.LoginPasswordFile);
    }

    [Fact]
    public void Load_EnvironmentNamesAKey_ItWinsOverTheFile()
    {
        using var environment = new EnvironmentValues(("Autoscaler__Clusters__0__NodeGroups__0__MaxNodes", "7"));

        Assert.Equal(7, Valid(Write(Json())).Clusters[0].Cluster.NodeGroups[0].MaxNodes);
    }

    [Fact]
    public void Load_EnvironmentMisspellsAKey_IsAnErrorLikeInTheFile()
    {
        using var environment = new EnvironmentValues(("Autoscaler__Clusters__0__NodeGroups__0__MaxNode", "7"));

        var error = Assert.Single(Assert.IsType<SettingsResult.Invalid>(Read(Write(Json()))).Errors);

        Assert.Contains("did you mean MaxNodes?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CommentsAndTrailingCommas_AreRead() =>
        Valid(Write($"// first\n{Json()[..^1]}, \"Logging\": {{}}, }}"));

    [Fact]
    public void Load_NoSuchFile_NamesItAndTheOption()
    {
        var path = Path.Combine(_folder, "none.json");

        Assert.Null(ConfigurationFile.Load(path, out var error));

        Assert.Equal(path, error!.Key);
        Assert.Contains("--config", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"Autoscaler\": {\n    \"Mode\": oops\n  }\n}", "line 3")]
    [InlineData("{\n  \"Autoscaler\": {", "line 2")]
    [InlineData("", "line 1")]
    [InlineData("[ 1 ]", "object")]
    [InlineData("{ \"Autoscaler\": { \"Mode\": \"Live\", \"mode\": \"Demo\" } }", "duplicate")]
    public void Load_FileThatIsNoJson_SaysWhere(string text, string part)
    {
        var path = Write(text);

        Assert.Null(ConfigurationFile.Load(path, out var error));

        Assert.Equal(path, error!.Key);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Folder_IsAnError()
    {
        Assert.Null(ConfigurationFile.Load(_folder, out var error));

        Assert.NotNull(error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Json() => new JsonObject { ["Autoscaler"] = new Document().Root }.ToJsonString();

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "appsettings.json");
        File.WriteAllText(path, text);
        return path;
    }

    private static SettingsResult Read(string path)
    {
        var configuration = ConfigurationFile.Load(path, out var error);
        Assert.Null(error);
        return SettingsReader.Read(configuration!);
    }

    private static AutoscalerSettings Valid(string path)
    {
        var result = Read(path);
        Assert.True(result is SettingsResult.Valid, result is SettingsResult.Invalid invalid ? string.Join('\n', invalid.Errors) : "");
        return ((SettingsResult.Valid)result).Settings;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EdgeAutoscaler.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
