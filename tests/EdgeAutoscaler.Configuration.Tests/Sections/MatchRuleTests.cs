namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class MatchRuleTests
{
    private const string Second = "Clusters:0:NodeGroups:1";

    [Fact]
    public void Read_OverlappingMatches_NamesBothGroups()
    {
        var document = TwoGroups("""{ "InstanceTypes": [ "ens.sn1.small", "ens.sn1.tiny" ] }""");

        document.HasError($"{Second}:Match", "'transcode' and 'cache'");
    }

    [Theory]
    [InlineData("""{ "InstanceTypes": [ "ens.sn1.tiny" ], "NamePrefix": "a-" }""", """{ "InstanceTypes": [ "ens.sn1.tiny" ], "NamePrefix": "b-" }""")]
    [InlineData("""{ "NodepoolId": "np-1" }""", """{ "NodepoolId": "np-2" }""")]
    public void Read_SeparateMatches_AreValid(string first, string second) =>
        TwoGroups(second).With($"{Document.Group}:Match", first).ReadValid();

    [Fact]
    public void Read_MatchWithoutCriterion_IsValidForTheOnlyGroup() => Document.Example().Without($"{Document.Group}:Match").ReadValid();

    [Fact]
    public void Read_MatchWithoutCriterion_IsAnErrorBesideOtherGroups() =>
        TwoGroups("{}").HasError($"{Second}:Match", "Needs InstanceTypes, NodepoolId or NamePrefix");

    [Fact]
    public void Read_OfferOutsideTheMatch_IsAnError() => Document.Example()
        .With($"{Document.Group}:Offers:0:InstanceType", "\"ens.sn1.large\"")
        .HasError($"{Document.Group}:Offers:0:InstanceType", "bought nodes would not count");

    [Theory]
    [InlineData("""{ "NodepoolId": "np-1" }""")]
    [InlineData("""{ "NamePrefix": "edge-" }""")]
    public void Read_OfferOfAnyTypeWhereTypesAreNotMatched_IsValid(string match) => Document.Example()
        .With($"{Document.Group}:Match", match).With($"{Document.Group}:Offers:0:InstanceType", "\"ens.sn1.large\"").ReadValid();

    private static Document TwoGroups(string match) => Document.Example()
        .WithTwin(Document.Group, "Name", "\"cache\"").With($"{Second}:Match", match);
}
