using System.Text.RegularExpressions;
using System.Xml.Linq;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The comments on the public types of the service, as the compiler writes them down.</summary>
internal static partial class CodeComments
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(FleetStatus).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!);

    /// <summary>What a type is.</summary>
    /// <param name="type">The type.</param>
    public static string? Of(Type type) => Text(Members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"));

    /// <summary>What a property is, whether it stands in the list of a record or has a line of its own.</summary>
    /// <param name="type">The type.</param>
    /// <param name="property">Name of the property.</param>
    public static string? Of(Type type, string property) => Text(
        Members.GetValueOrDefault($"P:{type.FullName}.{property}")?.Element("summary")
        ?? Members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property));

    private static string? Text(XElement? comment) => comment is null ? null : Blanks().Replace(string.Concat(comment.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => (string?)see.Attribute("langword") ?? ((string?)see.Attribute("cref"))?.Split('.')[^1] ?? "",
        XElement other => other.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
