using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Configuration.Keys;
using NJsonSchema;

namespace EdgeAutoscaler.Configuration.Tests.Keys;

public sealed class ConfigurationSchemaTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(ConfigurationSchema.Create().ToJsonString());

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("Example.json")]
    public async Task Schema_ShippedFile_IsValid(string name) => Assert.Empty((await Schema).Validate(Shipped(name).ToJsonString()));

    [Theory]
    [InlineData("Mode", "\"Dry\"", "Mode")]
    [InlineData("EvaluationInterval", "\"30 s\"", "EvaluationInterval")]
    [InlineData("Ledgerr", "{}", "Ledgerr")]
    [InlineData("Clusters:0:NodeGroups:0:MaxNodes", "0", "MaxNodes")]
    [InlineData("Clusters:0:NodeGroups:0:Offers:0:SystemDiskSize", "25", "SystemDiskSize")]
    [InlineData("Clusters:0:NodeGroups:0:Offers:0:DefaultTermMonths", "11", "DefaultTermMonths")]
    [InlineData("Clusters:0:NodeGroups:0:Policies:0:TargetUtilization", "1.5", "TargetUtilization")]
    [InlineData("Clusters:0:NodeGroups:0:Policies:0:TargetUtilization", "0", "TargetUtilization")]
    public async Task Schema_ValueTheServiceRefuses_IsMarked(string path, string json, string key)
    {
        var document = Document.Example().With(path, json);

        Assert.IsType<SettingsResult.Invalid>(document.Read());
        Assert.Contains((await Schema).Validate(document.ToString()), error => error.ToString().Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Clusters:0:NodeGroups:0:MaxNodes")]
    [InlineData("Clusters:0:ClusterId")]
    public async Task Schema_RequiredKeyMissing_IsMarked(string path) =>
        Assert.NotEmpty((await Schema).Validate(Document.Example().Without(path).ToString()));

    [Fact]
    public void Schema_EveryKey_IsExplained()
    {
        var text = ConfigurationSchema.Create().ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.All(ConfigurationKeys.All, key => Assert.Contains(JsonValue.Create(key.Meaning).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), text, StringComparison.Ordinal));
    }

    private static JsonNode Shipped(string name)
    {
        using var stream = typeof(ConfigurationSchemaTests).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
    }
}
