namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class OfferKeysTests
{
    private const string Offer = $"{Document.Group}:Offers:0";

    [Theory]
    [InlineData("Name", null, "is required")]
    [InlineData("Name", "\"a/b\"", "letters, digits")]
    [InlineData("EnsRegionId", null, "is required: an ENS region")]
    [InlineData("ImageId", "\" \"", "must not be empty")]
    [InlineData("InternetChargeType", null, "BandwidthByDay or 95BandwidthByMonth")]
    [InlineData("InternetChargeType", "\"ByHour\"", "must be BandwidthByDay or 95BandwidthByMonth")]
    [InlineData("SystemDiskSize", null, "is required: a multiple of 10")]
    [InlineData("SystemDiskSize", "10", "from 20 to 100")]
    [InlineData("SystemDiskSize", "25", "multiple of 10")]
    [InlineData("SystemDiskSize", "110", "from 20 to 100")]
    [InlineData("SystemDiskSize", "\"20 GiB\"", "multiple of 10")]
    [InlineData("DataDiskSize", "10", "0 or a multiple of 10")]
    [InlineData("DataDiskSize", "-20", "0 or a multiple of 10")]
    [InlineData("DataDiskSize", "210", "from 20 to 200")]
    [InlineData("AutoRenew", "\"yes\"", "true or false")]
    [InlineData("AutoRenew", "true", "is required with AutoRenew", "AutoRenewPeriod")]
    [InlineData("AutoRenewPeriod", "1", "has no meaning without AutoRenew")]
    [InlineData("AutoRenewPeriod", "13", "1 to 12 months")]
    [InlineData("TimeoutMins", "0", "at least 1")]
    [InlineData("LeadTime", "\"00:00:00\"", "from 00:00:01")]
    [InlineData("LeadTime", "\"2.00:00:00\"", "to 1.00:00:00")]
    [InlineData("LeadTime", "1", "a duration")]
    [InlineData("LeadTime", "\"24:00:00\"", "a duration")]
    [InlineData("DefaultTermMonths", "10", "1 to 9 or 12")]
    [InlineData("DefaultTermMonths", "2", "price of the default term, 2 months", "Prices")]
    [InlineData("Prices", null, "price of the default term, 1 months")]
    [InlineData("Prices:1", null, "price of the default term, 1 months", "Prices")]
    [InlineData("Prices:3", "0", "above 0")]
    [InlineData("Prices:3", "-1", "above 0")]
    [InlineData("Prices:3", "null", "above 0")]
    [InlineData("Prices:3", "\"1,5\"", "above 0")]
    [InlineData("Prices:3", "1.0000001", "6 decimals")]
    [InlineData("Prices:3", "[690]", "above 0")]
    [InlineData("Prices:10", "2000", "no term that can be bought")]
    [InlineData("Prices:13", "2000", "is no term")]
    [InlineData("Prices:01", "2000", "is no term")]
    [InlineData("Prices:month", "2000", "is no term")]
    public void Read_OneRuleOfAnOfferBroken_NamesItsKey(string key, string? json, string message, string? reported = null) =>
        new Document().With($"{Offer}:{key}", json).Fails($"{Offer}:{reported ?? key}", message);

    [Theory]
    [InlineData("SystemDiskSize", "100")]
    [InlineData("DataDiskSize", "200")]
    [InlineData("DataDiskSize", null)]
    [InlineData("TimeoutMins", null)]
    [InlineData("LeadTime", null)]
    [InlineData("DefaultTermMonths", "12")]
    [InlineData("Prices:1", "230.123456")]
    [InlineData("Prices:1", "\"230\"")]
    [InlineData("InternetChargeType", "\"95bandwidthbymonth\"")]
    public void Read_EdgeOfARule_IsValid(string key, string? json) =>
        new Document().With($"{Offer}:{key}", json).Valid();

    [Fact]
    public void Read_RenewalOfTenMonthsWithItsPrice_IsValid()
    {
        var offer = new Document()
            .With($"{Offer}:AutoRenew", "true").With($"{Offer}:AutoRenewPeriod", "10").With($"{Offer}:Prices:10", "2000")
            .Valid().Clusters[0].Cluster.NodeGroups[0].Offers[0];

        Assert.Equal((true, 10, 2000m), (offer.AutoRenew, offer.AutoRenewPeriod, offer.Prices[10]));
    }

    [Fact]
    public void Read_RenewalWithoutItsPrice_IsAnError() =>
        new Document().With($"{Offer}:AutoRenew", "true").With($"{Offer}:AutoRenewPeriod", "2")
            .Fails($"{Offer}:Prices", "price of a renewal, 2 months");

    [Fact]
    public void Read_TwoOffersOfOneName_TheSecondIsAnError() =>
        new Document().With($"{Document.Group}:Offers:1", new Document().Root["Clusters"]![0]!["NodeGroups"]![0]!["Offers"]![0]!.ToJsonString())
            .Fails($"{Document.Group}:Offers:1:Name", "must be unique");
}
