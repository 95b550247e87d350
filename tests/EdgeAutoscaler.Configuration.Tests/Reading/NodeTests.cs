using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class NodeTests
{
    private readonly SettingsErrors _errors = new();

    [Fact]
    public void Children_ListOfMoreThanTen_IsInTheOrderOfIndexes()
    {
        var node = Root([.. Enumerable.Range(0, 12).Select(index => ($"List:{index}", $"{index}"))]);

        Assert.Equal(Enumerable.Range(0, 12).Select(index => $"{index}"), node.At("List").Children.Select(child => child.Text!));
    }

    [Fact]
    public void At_KeyInAnotherCase_IsTheSamePlace() => Assert.Equal("x", Root(("Ledger:Provider", "x")).At("LEDGER:provider").Text);

    [Fact]
    public void At_NoSuchKey_IsMissingAndKnowsItsPath()
    {
        var node = Root(("Ledger:Provider", "x")).At("Limits:Budgets");

        Assert.True(node.IsMissing);
        Assert.Equal("Root:Limits:Budgets", node.Path);
    }

    [Fact]
    public void Read_WrongValue_GivesTheStandInAndOneError()
    {
        Assert.Equal(1, Root(("Count", "none")).Read("Count", Numbers.Whole(1, 9), 5));
        Assert.Equal(new SettingsError("Root:Count", "none", "Must be a whole number from 1 to 9."), Assert.Single(_errors.All));
    }

    [Fact]
    public void Read_MissingValue_GivesTheDefault()
    {
        Assert.Equal(5, Root().Read("Count", Numbers.Whole(1, 9), 5));
        Assert.Empty(_errors.All);
    }

    [Fact]
    public void Require_KeyThatIsWrongAlready_SaysNothingMore()
    {
        var node = Root(("Low", "none"), ("High", "3"));
        node.Read("Low", Numbers.Whole(1, 9), 1);

        node.Require(false, "Low", "Must be below High.");
        node.Require(false, "High", "Must be above Low.", "Low");

        Assert.Single(_errors.All);
    }

    [Theory]
    [InlineData("Count", false)]
    [InlineData("Counts", true)]
    [InlineData("Counts:0", true)]
    [InlineData("Counts:0:Name", true)]
    [InlineData("Counts:1", false)]
    public void HasError_Key_MeansItselfAndAllBeneath(string key, bool expected)
    {
        var node = Root(("Counts:0:Name", "x"));
        node.At("Counts:0:Name").Fail("Must be another.");

        Assert.Equal(expected, node.HasError(key));
    }

    private Node Root(params (string Key, string Value)[] values) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => new KeyValuePair<string, string?>($"Root:{pair.Key}", pair.Value)))
            .Build()
            .GetSection("Root"),
        _errors);
}
