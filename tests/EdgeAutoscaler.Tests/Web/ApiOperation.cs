using System.Net;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>One endpoint as the document on the HTTP API describes it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, parameters in braces.</param>
/// <param name="Id">Name for programs.</param>
/// <param name="Summary">What it does.</param>
internal sealed record ApiOperation(HttpMethod Method, string Path, string Id, string Summary)
{
    /// <summary>Whether it is open to everybody, also outside loopback.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Its parameters: name, place, meaning and whether it is wanted always.</summary>
    public IReadOnlyList<(string Name, string In, string Description, bool IsRequired)> Parameters { get; init; } = [];

    /// <summary>A query that it can answer; empty where it takes none.</summary>
    public string ExampleQuery { get; init; } = "";

    /// <summary>The JSON it takes; <see langword="null"/> for none.</summary>
    public Type? Request { get; init; }

    /// <summary>What it answers: status, meaning, type of content and the JSON behind it (<see langword="null"/> for text).</summary>
    public required IReadOnlyList<(HttpStatusCode Status, string Description, string Content, Type? Json)> Answers { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
