using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads what can be bought for a node group.</summary>
internal static class OffersReader
{
    private static readonly ValueForm<int> Months = Numbers.Whole(1, 12);

    public static ImmutableArray<Offer> Read(Node node)
    {
        var items = node.Children;
        Names.CheckUnique(items, "Name", "offer");
        return [.. items.Select(ReadOne)];
    }

    private static Offer ReadOne(Node node)
    {
        var offer = new Offer
        {
            Name = node.ReadRequired("Name", Texts.Name),
            InstanceType = node.ReadRequired("InstanceType", Texts.InstanceType),
            EnsRegionId = node.ReadRequired("EnsRegionId", Texts.Filled("an ENS region, for example cn-beijing-telecom")),
            ImageId = node.ReadRequired("ImageId", Texts.Filled("the id of an operating system image")),
            InternetChargeType = node.ReadRequired("InternetChargeType", Choices.ChargeType),
            SystemDiskSize = node.ReadRequired("SystemDiskSize", Numbers.Disk(most: 100, optional: false)),
            DataDiskSize = node.ReadOptional("DataDiskSize", Numbers.Disk(most: 200, optional: true)),
            AutoRenew = node.ReadOptional("AutoRenew", Numbers.Switch),
            AutoRenewPeriod = node.ReadOptional("AutoRenewPeriod", Months),
            TimeoutMins = node.ReadOptional("TimeoutMins", Numbers.Whole(1, Bounds.Count)),
            LeadTime = node.Read("LeadTime", Durations.UpTo(Bounds.Day), TimeSpan.FromHours(1)),
            DefaultTerm = new Term(node.Read("DefaultTermMonths", Months, 1)),
            Prices = PricesReader.Read(node.At("Prices")),
        };
        OfferRules.Check(node, offer);
        return offer;
    }
}
