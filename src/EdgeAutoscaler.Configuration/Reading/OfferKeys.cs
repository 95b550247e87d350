using System.Collections.Immutable;
using System.Globalization;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads <c>Offers</c>: every rule of the purchase call is held here, long before a call is made.</summary>
internal static class OfferKeys
{
    private const string Terms = "1 to 9 or 12 months";

    public static Offer Read(KeyReader keys)
    {
        var prices = Prices(keys);
        var offer = new Offer
        {
            Name = Names.Read(keys, "Name"),
            InstanceType = keys.RequiredText("InstanceType", "an ENS instance type such as ens.sn1.tiny"),
            EnsRegionId = keys.RequiredText("EnsRegionId", "an ENS region such as cn-beijing-telecom"),
            ImageId = keys.RequiredText("ImageId", "an operating system image such as m-2QVLO2T8NYgm8CNQVg15gF"),
            InternetChargeType = ChargeType(keys),
            SystemDiskSize = keys.RequiredValue("SystemDiskSize", 20, "a multiple of 10 from 20 to 100 GiB", size => size is >= 20 and <= 100 && size % 10 == 0),
            DataDiskSize = keys.OptionalValue<int>("DataDiskSize", "0 or a multiple of 10 from 20 to 200 GiB", size => size == 0 || (size is >= 20 and <= 200 && size % 10 == 0)),
            AutoRenew = keys.Flag("AutoRenew"),
            AutoRenewPeriod = keys.OptionalValue<int>("AutoRenewPeriod", "1 to 12 months", months => months is >= 1 and <= 12),
            TimeoutMins = keys.OptionalValue<int>("TimeoutMins", "a number of minutes, at least 1", minutes => minutes >= 1),
            LeadTime = keys.Value("LeadTime", TimeSpan.FromHours(1), "a duration from 00:00:01 to 1.00:00:00", Durations.UpToOneDay),
            DefaultTerm = new Term(keys.Value("DefaultTermMonths", 1, Terms, months => new Term(months).IsSold)),
            Prices = prices,
        };
        CheckRelations(keys, offer);
        keys.RejectUnknown();
        return offer;
    }

    private static InternetChargeType ChargeType(KeyReader keys)
    {
        if (!keys.Has("InternetChargeType"))
            keys.RequiredText("InternetChargeType", "BandwidthByDay or 95BandwidthByMonth");
        return keys.Choice(
            "InternetChargeType",
            InternetChargeType.BandwidthByDay,
            ("BandwidthByDay", InternetChargeType.BandwidthByDay),
            ("95BandwidthByMonth", InternetChargeType.Bandwidth95ByMonth));
    }

    private static ImmutableSortedDictionary<int, decimal> Prices(KeyReader keys)
    {
        var prices = ImmutableSortedDictionary.CreateBuilder<int, decimal>();
        foreach (var (months, text) in keys.Values("Prices", "a section of terms in months and prices"))
        {
            var path = $"{keys.PathOf("Prices")}:{months}";
            if (!int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var term) || term is < 1 or > 12 || months[0] == '0')
                keys.Errors.Add(path, text, "is no term: terms are 1 to 9 or 12 months");
            else if (!Scalars.TryParse<decimal>(text, out var price) || price is <= 0 or > 100_000_000 || !Scalars.FitsTheLedger(price))
                keys.Errors.Add(path, text, "must be the price of one node for that term, above 0 and with at most 6 decimals");
            else
                prices[term] = price;
        }

        return prices.ToImmutable();
    }

    private static void CheckRelations(KeyReader keys, Offer offer)
    {
        if (offer.AutoRenew == true && offer.AutoRenewPeriod is null)
            keys.Errors.Add(keys.PathOf("AutoRenewPeriod"), null, "is required with AutoRenew: 1 to 12 months");
        if (offer.AutoRenew != true && offer.AutoRenewPeriod is not null)
            keys.Errors.Add(keys.PathOf("AutoRenewPeriod"), $"{offer.AutoRenewPeriod}", "has no meaning without AutoRenew: remove it or set AutoRenew to true");
        if (!keys.Has($"Prices:{offer.DefaultTerm.Months}"))
            keys.Errors.Add(keys.PathOf("Prices"), null, $"must hold the price of the default term, {offer.DefaultTerm.Months} months");
        if (offer.AutoRenew == true && offer.AutoRenewPeriod is { } renewal && !keys.Has($"Prices:{renewal}"))
            keys.Errors.Add(keys.PathOf("Prices"), null, $"must hold the price of a renewal, {renewal} months: renewals are committed money");
        foreach (var months in offer.Prices.Keys.Where(months => !new Term(months).IsSold && months != offer.AutoRenewPeriod))
            keys.Errors.Add($"{keys.PathOf("Prices")}:{months}", null, "is no term that can be bought: terms are 1 to 9 or 12 months");
    }
}
