using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Architecture;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The documents on the HTTP API say what the service does.</summary>
public sealed class OpenApiTests
{
    private const string Document = "docs/openapi.json";

    /// <summary>When it differs, what it should be lies beside this assembly, and the message names it.</summary>
    [Fact]
    public async Task OpenApi_OfTheDocs_IsTheOneOfTheService()
    {
        var expected = OpenApiText.Create();
        var file = Path.Combine(AppContext.BaseDirectory, "openapi.json");
        await File.WriteAllTextAsync(file, $"{expected}\n");

        Assert.True(Source.Has(Document) && expected == Source.Read(Document).TrimEnd(), $"{Document} is out of date: cp {file} {Document}");
    }

    [Fact]
    public async Task Routes_OfTheService_AreThoseOfTheDocument()
    {
        await using var host = await WebHost.StartAsync();
        var paths = JsonNode.Parse(Source.Read(Document))!["paths"]!.AsObject();

        var documented = paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

        Assert.Equal(host.Routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Routes_All_StandInTheText()
    {
        var rows = MarkdownSection.Of("docs/http-api.md").SelectMany(section => section.Rows).Select(row => row[0]).Where(cell => cell.StartsWith("`GET ", StringComparison.Ordinal) || cell.StartsWith("`POST ", StringComparison.Ordinal));

        Assert.Equal(ApiOperations.All.Select(operation => operation.ToString()).Order(StringComparer.Ordinal), rows.Select(cell => cell.Trim('`').Split('?')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Operations_Asked_AnswerAsDocumented()
    {
        await using var host = await WebHost.StartAsync();
        foreach (var operation in ApiOperations.All)
        {
            var path = operation.Path.Replace("{id}", FakeDesk.Dossier.Purchase.Id, StringComparison.Ordinal) + operation.ExampleQuery;
            await AssertAnswerAsync(host, operation, path, operation.Request is null ? null : JsonBody("{}"), HttpStatusCode.OK);
            if (operation.Request is null)
                continue;
            await AssertAnswerAsync(host, operation, path, JsonBody("{"), HttpStatusCode.BadRequest);
            await AssertAnswerAsync(host, operation, path, new StringContent("{}"), HttpStatusCode.UnsupportedMediaType);
        }

        var intent = ApiOperations.All.Single(operation => operation.Path.Contains("{id}", StringComparison.Ordinal));
        await AssertAnswerAsync(host, intent, intent.Path.Replace("{id}", "nobody", StringComparison.Ordinal), null, HttpStatusCode.NotFound);
    }

    [Fact]
    public void Schemas_OfSamples_HaveEveryRequiredPropertyAndNoOther()
    {
        var components = JsonNode.Parse(Source.Read(Document))!["components"]!["schemas"]!;

        AssertFits(components["FleetStatus"]!, JsonSerializer.SerializeToNode(StatusSamples.Fleet, StatusJsonContext.Default.FleetStatus), components);
        AssertFits(components["PurchaseDossier"]!, JsonSerializer.SerializeToNode(FakeDesk.Dossier, StatusJsonContext.Default.PurchaseDossier), components);
    }

    private static StringContent JsonBody(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task AssertAnswerAsync(WebHost host, ApiOperation operation, string path, HttpContent? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(operation.Method, path) { Content = body };
        using var response = await host.Client.SendAsync(request);

        Assert.Equal((operation.ToString(), status), (operation.ToString(), response.StatusCode));
        var documented = operation.Answers.Single(answer => answer.Status == status);
        Assert.Equal(documented.Content, response.Content.Headers.ContentType?.MediaType);
    }

    private static void AssertFits(JsonNode schema, JsonNode? value, JsonNode components)
    {
        schema = ApiSchemas.Resolve(schema, components);
        if (value is JsonObject members)
        {
            var properties = schema["properties"]!.AsObject();
            Assert.All(schema["required"]!.AsArray(), name => Assert.True(members.ContainsKey((string)name!), $"{name} is missing"));
            Assert.All(members, member => AssertFits(properties[member.Key] ?? throw new KeyNotFoundException(member.Key), member.Value, components));
        }
        else if (value is JsonArray items)
        {
            Assert.All(items, item => AssertFits(schema["items"]!, item, components));
        }
    }
}
