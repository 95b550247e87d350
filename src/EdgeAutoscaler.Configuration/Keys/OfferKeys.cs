namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of an offer.</summary>
internal static class OfferKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Name", "name", null, "Name, unique in its node group; required."),
        new($"{at}:InstanceType", "text", null, "ENS instance type; required."),
        new($"{at}:EnsRegionId", "text", null, "ENS region; required."),
        new($"{at}:ImageId", "text", null, "Operating system image; required."),
        new($"{at}:InternetChargeType", "BandwidthByDay or 95BandwidthByMonth", null, "How bandwidth is billed; required."),
        new($"{at}:SystemDiskSize", "multiple of 10 from 20 to 100", null, "System disk in GiB; required."),
        new($"{at}:DataDiskSize", "0, or multiple of 10 from 20 to 200", null, "Data disk in GiB; 0 for none."),
        new($"{at}:AutoRenew", "true or false", null, "Whether the cloud renews leases by itself; the cloud's default is false."),
        new($"{at}:AutoRenewPeriod", "1 to 12", null, "Months of one renewal; required with AutoRenew."),
        new($"{at}:TimeoutMins", "whole number, 1 or more", null, "Minutes the cloud gives a scale-out to complete."),
        new($"{at}:LeadTime", "duration, up to 1 day", "01:00:00", "Time from the call to a Ready node, until it has been learned."),
        new($"{at}:DefaultTermMonths", "1 to 9, or 12", "1", "Term that is bought where no forecast can choose one."),
        new($"{at}:Prices:{{months}}", "amount above 0", null, "Price of one node for a term of 1 to 9 or 12 months; 10 and 11 as price of a renewal only."),
    ];
}
