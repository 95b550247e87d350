using System.Collections.Immutable;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Core.Capacity;

/// <summary>Something that can be bought for a node group. All offers of a group have the same node capacity.</summary>
public sealed record Offer
{
    /// <summary>Name, unique in its node group.</summary>
    public required string Name { get; init; }

    /// <summary>ENS instance type, for example <c>ens.sn1.tiny</c>.</summary>
    public required string InstanceType { get; init; }

    /// <summary>ENS region, for example <c>cn-beijing-telecom</c>.</summary>
    public required string EnsRegionId { get; init; }

    /// <summary>Operating system image.</summary>
    public required string ImageId { get; init; }

    /// <summary>How bandwidth is billed.</summary>
    public required InternetChargeType InternetChargeType { get; init; }

    /// <summary>System disk in GiB: a multiple of 10 from 20 to 100.</summary>
    public required int SystemDiskSize { get; init; }

    /// <summary>Data disk in GiB: 0 for none, or a multiple of 10 from 20 to 200; <see langword="null"/> leaves the field out of the call.</summary>
    public int? DataDiskSize { get; init; }

    /// <summary>Whether the cloud renews the lease by itself; default off.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>Months of one automatic renewal, 1 to 12; required when <see cref="AutoRenew"/> is on.</summary>
    public int? AutoRenewPeriod { get; init; }

    /// <summary>Minutes the cloud gives the scale-out to complete; <see langword="null"/> leaves the field out of the call.</summary>
    public int? TimeoutMins { get; init; }

    /// <summary>Time from the call to a Ready node that is assumed until it has been learned; default 1 h.</summary>
    public TimeSpan LeadTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Term that is bought where no forecast can choose one; default 1 month.</summary>
    public Term DefaultTerm { get; init; } = new(1);

    /// <summary>Price of one node by term in months, in the configured currency.</summary>
    public required ImmutableSortedDictionary<int, decimal> Prices { get; init; }

    /// <summary>What one node costs for a term, with the renewals it commits to.</summary>
    /// <param name="term">A term the offer has a price for.</param>
    /// <param name="now">Instant of the purchase.</param>
    /// <exception cref="KeyNotFoundException">The offer has no price for the term or for its renewal.</exception>
    public IReadOnlyList<Charge> ChargesOfOneNode(Term term, DateTimeOffset now) =>
        ChargePlan.ForOneNode(
            Prices[term.Months],
            term,
            AutoRenew == true && AutoRenewPeriod is { } months ? (months, Prices[months]) : null,
            now);
}
