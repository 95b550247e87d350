namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class ShapeCheckTests
{
    [Theory]
    [InlineData("Mode", "{ \"Name\": \"Live\" }", "a single value")]
    [InlineData("Mode", "[ \"Live\" ]", "a single value")]
    [InlineData("Ledger", "\"ledger.db\"", "a section { … }")]
    [InlineData("LoadSources", "\"http://127.0.0.1:9090\"", "a section { … }")]
    [InlineData("Clusters:0:AckEdge", "\"https://localhost\"", "a section { … }")]
    [InlineData("Budgets", "30000", "a list [ … ]")]
    [InlineData($"{Document.Group}:Policies", "\"Step\"", "a list [ … ]")]
    [InlineData($"{Document.Group}:Match:InstanceTypes", "\"ens.sn1.tiny\"", "a list [ … ]")]
    [InlineData($"{Document.Group}:MaxNodes", "[ 4 ]", "a single value")]
    [InlineData($"{Document.Group}:Offers:0:Name", "{ \"a\": 1 }", "a single value")]
    public void Read_ValueOfAnotherShape_SaysWhichIsRight(string path, string json, string messagePart) =>
        Assert.Contains(
            Document.Example().With(path, json).ReadErrors(),
            error => error.Key == $"Autoscaler:{path}" && error.Message.Contains(messagePart, StringComparison.Ordinal));

    [Fact]
    public void Read_ListWithNamesForItems_IsAnError() => Document.Example()
        .With("Budgets", """{ "fleet": { "Name": "fleet", "Window": "Day", "Limit": 1 } }""")
        .HasError("Budgets:fleet", "its items have numbers, not names");

    [Fact]
    public void Read_NullSections_CountAsMissing() => Document.Example()
        .With("Purchase", "null").With("Budgets", "null").With($"{Document.Group}:Limits", "null").With($"{Document.Group}:Stabilization", "{}").ReadValid();
}
