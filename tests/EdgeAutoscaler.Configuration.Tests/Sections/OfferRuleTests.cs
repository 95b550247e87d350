using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class OfferRuleTests
{
    private const string Offer = $"{Document.Group}:Offers:0";

    [Theory]
    [InlineData("Name", "null", "Is missing")]
    [InlineData("Name", "\"Tiny!\"", "1 to 63 characters")]
    [InlineData("InstanceType", "null", "Is missing")]
    [InlineData("EnsRegionId", "null", "Is missing")]
    [InlineData("EnsRegionId", "\"\"", "ENS region")]
    [InlineData("ImageId", "null", "Is missing")]
    [InlineData("InternetChargeType", "null", "Is missing")]
    [InlineData("InternetChargeType", "\"BandwidthByMonth\"", "one of BandwidthByDay, 95BandwidthByMonth")]
    [InlineData("SystemDiskSize", "null", "Is missing")]
    [InlineData("SystemDiskSize", "0", "a multiple of 10 from 20 to 100")]
    [InlineData("SystemDiskSize", "10", "a multiple of 10 from 20 to 100")]
    [InlineData("SystemDiskSize", "25", "a multiple of 10 from 20 to 100")]
    [InlineData("SystemDiskSize", "110", "a multiple of 10 from 20 to 100")]
    [InlineData("DataDiskSize", "10", "0 for no disk, or a multiple of 10 from 20 to 200")]
    [InlineData("DataDiskSize", "210", "0 for no disk, or a multiple of 10 from 20 to 200")]
    [InlineData("AutoRenew", "\"sometimes\"", "true or false")]
    [InlineData("AutoRenewPeriod", "0", "a whole number from 1 to 12")]
    [InlineData("AutoRenewPeriod", "13", "a whole number from 1 to 12")]
    [InlineData("TimeoutMins", "0", "a whole number from 1")]
    [InlineData("LeadTime", "\"00:00:00\"", "above zero")]
    [InlineData("LeadTime", "\"1.00:00:01\"", "at most 1.00:00:00")]
    [InlineData("DefaultTermMonths", "0", "a whole number from 1 to 12")]
    [InlineData("DefaultTermMonths", "10", "no such term")]
    [InlineData("DefaultTermMonths", "11", "no such term")]
    [InlineData("DefaultTermMonths", "2", "Has no price for the DefaultTermMonths: add \"2\"", "Prices")]
    [InlineData("Prices", "null", "Has no price for the DefaultTermMonths")]
    [InlineData("Prices:1", "0", "an amount above 0")]
    [InlineData("Prices:1", "\"230 CNY\"", "an amount above 0")]
    [InlineData("Prices:10", "2000", "sells no term of 10 months")]
    [InlineData("Prices:13", "2000", "is not a term")]
    [InlineData("Prices:01", "2000", "is not a term")]
    [InlineData("Prices:monthly", "230", "is not a term")]
    [InlineData("AutoRenew", "true", "Is required with AutoRenew", "AutoRenewPeriod")]
    public void Read_WrongValue_NamesKeyAndForm(string key, string json, string messagePart, string? errorKey = null) =>
        Document.Example().With($"{Offer}:{key}", json).HasError($"{Offer}:{errorKey ?? key}", messagePart);

    [Theory]
    [InlineData("SystemDiskSize", "100")]
    [InlineData("DataDiskSize", "20")]
    [InlineData("DataDiskSize", "200")]
    [InlineData("DataDiskSize", "null")]
    [InlineData("TimeoutMins", "1")]
    [InlineData("LeadTime", "\"1.00:00:00\"")]
    [InlineData("DefaultTermMonths", "12")]
    [InlineData("AutoRenewPeriod", "1")]
    [InlineData("Prices:9", "1999.99")]
    public void Read_ValueAtTheEdge_IsValid(string key, string json) => Document.Example().With($"{Offer}:{key}", json).ReadValid();

    [Fact]
    public void Read_AutoRenewal_WantsThePriceOfItsPeriod()
    {
        var document = Document.Example().With($"{Offer}:AutoRenew", "true").With($"{Offer}:AutoRenewPeriod", "10");

        document.HasError($"{Offer}:Prices", "Has no price for the AutoRenewPeriod: add \"10\"");
        Assert.Equal(2000m, document.With($"{Offer}:Prices:10", "2000").ReadValid().Clusters[0].Cluster.NodeGroups[0].Offers[0].Prices[10]);
    }

    [Fact]
    public void Read_PriceOfARenewalThatIsOff_IsAnError() => Document.Example()
        .With($"{Offer}:AutoRenewPeriod", "11").With($"{Offer}:Prices:11", "2000")
        .HasError($"{Offer}:Prices:11", "with AutoRenew");

    [Fact]
    public void Read_ChargeTypeByMonth_IsKnown() => Assert.Equal(
        InternetChargeType.Bandwidth95ByMonth,
        Document.Example().With($"{Offer}:InternetChargeType", "\"95BandwidthByMonth\"").ReadValid().Clusters[0].Cluster.NodeGroups[0].Offers[0].InternetChargeType);

    [Fact]
    public void Read_SameOfferName_IsAnError() => Document.Example()
        .WithTwin(Offer, "ImageId", "\"m-other\"")
        .HasError($"{Document.Group}:Offers:1:Name", "each offer needs its own");
}
