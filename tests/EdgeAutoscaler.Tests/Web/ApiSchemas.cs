using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The JSON schemas of what the API takes and answers, as the serialiser knows it, with the comments of the code.</summary>
internal static class ApiSchemas
{
    private const string Prefix = "#/components/schemas/";
    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The schema of a type and, by name, those it refers to.</summary>
    /// <param name="type">The type.</param>
    /// <param name="components">Takes the schemas.</param>
    public static JsonNode Of(Type type, SortedDictionary<string, JsonNode> components)
    {
        var schema = IsComponent(type) ? Reference(type) : Export(type);
        Collect(schema, components);
        return schema;
    }

    /// <summary>The schema behind a reference; any other as it is.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="components">Every named schema.</param>
    public static JsonNode Resolve(JsonNode schema, JsonNode components) =>
        (string?)(schema as JsonObject)?["$ref"] is { } reference ? components[reference[Prefix.Length..]]! : schema;

    private static void Collect(JsonNode? node, SortedDictionary<string, JsonNode> components)
    {
        if ((string?)(node as JsonObject)?["$ref"] is { } reference && !components.ContainsKey(reference[Prefix.Length..]))
        {
            var type = typeof(FleetStatus).Assembly.GetExportedTypes().Single(one => IsComponent(one) && one.Name == reference[Prefix.Length..]);
            Collect(components[type.Name] = Export(type), components);
        }

        foreach (var child in node switch { JsonObject some => some.Select(pair => pair.Value), JsonArray some => some, _ => [] })
            Collect(child, components);
    }

    private static JsonNode Export(Type type) => StatusJsonContext.Default.Options.GetJsonSchemaAsNode(type, Exporting);

    private static JsonObject Reference(Type type) => new() { ["$ref"] = Prefix + type.Name };

    private static bool IsComponent(Type type) => type.IsClass && type.Namespace is "EdgeAutoscaler.Status" or "EdgeAutoscaler.Operating";

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (IsComponent(type) && !context.Path.IsEmpty)
            schema = Reference(type);
        else if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            Complete((JsonObject)schema, context.TypeInfo);
        if (context.PropertyInfo is { } property && CodeComments.Of(property.DeclaringType, NameOf(property)) is { } comment)
            ((JsonObject)schema)["description"] = comment;
        return schema;
    }

    /// <summary>What is never left out is required; a request may leave out what is false.</summary>
    private static void Complete(JsonObject schema, JsonTypeInfo type)
    {
        var mayBeFalse = type.Type.Namespace == "EdgeAutoscaler.Operating";
        var always = type.Properties.Where(property => property.Get is not null
            && (property.IsGetNullable ? IsNeverLeftOut(property) : !(mayBeFalse && property.PropertyType == typeof(bool))));
        schema["required"] = new JsonArray([.. always.Select(property => (JsonNode)property.Name)]);
        if (CodeComments.Of(type.Type) is { } comment)
            schema["description"] = comment;
    }

    private static bool IsNeverLeftOut(JsonPropertyInfo property) =>
        property.DeclaringType.GetProperty(NameOf(property))!.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never;

    private static string NameOf(JsonPropertyInfo property) => $"{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}";
}
