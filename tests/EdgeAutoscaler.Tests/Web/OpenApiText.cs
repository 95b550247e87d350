using System.Text.Json.Nodes;
using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The OpenAPI document, put together from the endpoints and the schemas of the serialiser.</summary>
internal static class OpenApiText
{
    private const string Scheme = "token";

    /// <summary>The document.</summary>
    public static string Create()
    {
        var components = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var paths = new JsonObject();
        foreach (var operation in ApiOperations.All)
            paths[operation.Path] = new JsonObject { [operation.Method.Method.ToLowerInvariant()] = Of(operation, components) };
        return SchemaText.Of(new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "EdgeAutoscaler",
                ["version"] = "1",
                ["description"] = "What the service answers over HTTP; docs/http-api.md tells the rest. On loopback nobody needs a token, but the Host header must name this machine. Outside it every endpoint but health and metrics wants one.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "http://127.0.0.1:9464" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(components.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
                ["securitySchemes"] = new JsonObject { [Scheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The content of ApiTokenFile." } },
            },
        });
    }

    private static JsonObject Of(ApiOperation operation, SortedDictionary<string, JsonNode> components)
    {
        var text = new JsonObject { ["operationId"] = operation.Id, ["summary"] = operation.Summary };
        text["security"] = operation.IsOpen ? new JsonArray() : new JsonArray(new JsonObject { [Scheme] = new JsonArray() }, new JsonObject());
        if (operation.Parameters.Count > 0)
            text["parameters"] = new JsonArray([.. operation.Parameters.Select(Parameter)]);
        if (operation.Request is { } request)
            text["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", request, components) };

        var answers = new JsonObject();
        foreach (var (status, description, content, json) in operation.Answers)
            answers[$"{(int)status}"] = new JsonObject { ["description"] = description, ["content"] = Content(content, json, components) };
        if (!operation.IsOpen)
            answers["401"] = new JsonObject { ["description"] = "Outside loopback: the token is missing or wrong." };
        text["responses"] = answers;
        return text;
    }

    private static JsonNode Parameter((string Name, string In, string Description, bool IsRequired) parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.IsRequired,
        ["description"] = parameter.Description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Content(string type, Type? json, SortedDictionary<string, JsonNode> components) => new()
    {
        [type] = new JsonObject { ["schema"] = json is null ? new JsonObject { ["type"] = "string" } : ApiSchemas.Of(json, components) },
    };
}
