using System.Text;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"appsettings-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Load_CommentsAndTrailingCommas_AreAllowed()
    {
        Write("""
            {
              // The mode.
              "Autoscaler": { "Mode": "Demo", /* soon Live */ },
            }
            """);

        Assert.Equal("Demo", ConfigurationFile.Load(_path, out var error)!["Autoscaler:Mode"]);
        Assert.Null(error);
    }

    [Fact]
    public void Load_ByteOrderMark_IsIgnored()
    {
        File.WriteAllText(_path, """{ "Autoscaler": { "Mode": "Demo" } }""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.NotNull(ConfigurationFile.Load(_path, out _));
    }

    [Theory]
    [InlineData("{\n\"Autoscaler\": {\n\"Mode\": }\n}", "line 3")]
    [InlineData("", "line 1")]
    [InlineData("{ \"Autoscaler\": { \"LoginPassword\": hunter2 } }", "line 1")]
    [InlineData("{ \"Autoscaler\": { \"Mode\": \"Demo\", \"mode\": \"Live\" } }", "each key in it once")]
    [InlineData("[ { \"Autoscaler\": {} } ]", "must be one object")]
    public void Load_NotAUsableDocument_NamesFileAndPlace(string text, string messagePart)
    {
        Write(text);

        Assert.Null(ConfigurationFile.Load(_path, out var error));
        Assert.Equal(_path, error!.Key);
        Assert.Contains(messagePart, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoSuchFile_SaysSo()
    {
        Assert.Null(ConfigurationFile.Load(_path, out var error));
        Assert.Contains("There is no such file", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoSuchDirectory_SaysSo()
    {
        Assert.Null(ConfigurationFile.Load(Path.Combine(_path, "appsettings.json"), out var error));
        Assert.Contains("There is no such file", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Directory_IsNotAFile()
    {
        Assert.Null(ConfigurationFile.Load(Path.GetTempPath(), out var error));
        Assert.Contains("Can't be read", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_EnvironmentVariable_OutranksTheFile()
    {
        Write(Document.Example().ToString());
        using var variables = new EnvironmentVariables()
            .Set("Autoscaler__Mode", "Live")
            .Set("Autoscaler__Clusters__0__NodeGroups__0__MaxNodes", "7")
            .Set("Autoscaler__Clusters__0__Budgets__0__Name", "daily")
            .Set("Autoscaler__Clusters__0__Budgets__0__Window", "Day")
            .Set("Autoscaler__Clusters__0__Budgets__0__Limit", "99.5");

        var settings = Assert.IsType<SettingsResult.Valid>(SettingsReader.Read(ConfigurationFile.Load(_path, out _, variables.Prefix)!)).Settings;

        Assert.Equal(ServiceMode.Live, settings.Mode);
        Assert.Equal(7, settings.Clusters[0].Cluster.NodeGroups[0].MaxNodes);
        Assert.Contains(settings.Budgets, budget => budget is { FullName: "beijing/daily", Limit: 99.5m });
    }

    [Fact]
    public void Load_WrongEnvironmentVariable_IsAnErrorLikeAnyOther()
    {
        Write(Document.Example().ToString());
        using var variables = new EnvironmentVariables().Set("Autoscaler__Mod", "Live").Set("Autoscaler__Currency", "yuan");

        var errors = Assert.IsType<SettingsResult.Invalid>(SettingsReader.Read(ConfigurationFile.Load(_path, out _, variables.Prefix)!)).Errors;

        Assert.Equal(["Autoscaler:Currency", "Autoscaler:Mod"], errors.Select(error => error.Key).Order());
    }

    private void Write(string text) => File.WriteAllText(_path, text);
}
