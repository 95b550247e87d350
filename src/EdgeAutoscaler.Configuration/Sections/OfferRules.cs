using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Money;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>What the values of an offer owe each other.</summary>
internal static class OfferRules
{
    public static void Check(Node node, Offer offer)
    {
        CheckTerm(node, offer);
        CheckRenewal(node, offer);
        foreach (var months in offer.Prices.Keys.Where(months => !new Term(months).IsSold && months != RenewalOf(offer)))
        {
            node.At($"Prices:{months}").Fail(
                $"The cloud sells no term of {months} months: must be 1 to 9 or 12. {months} can only price a renewal, with AutoRenew and that AutoRenewPeriod.");
        }
    }

    private static void CheckTerm(Node node, Offer offer)
    {
        node.Require(offer.DefaultTerm.IsSold, "DefaultTermMonths", "The cloud sells no such term: must be 1 to 9 or 12.");
        node.Require(
            !offer.DefaultTerm.IsSold || offer.Prices.ContainsKey(offer.DefaultTerm.Months),
            "Prices",
            $"Has no price for the DefaultTermMonths: add \"{offer.DefaultTerm.Months}\": PRICE, or name a term that has one.",
            "DefaultTermMonths");
    }

    private static void CheckRenewal(Node node, Offer offer)
    {
        if (offer.AutoRenew != true)
            return;
        node.Require(offer.AutoRenewPeriod is not null, "AutoRenewPeriod", "Is required with AutoRenew: must be 1 to 12 months.");
        node.Require(
            offer.AutoRenewPeriod is not { } months || offer.Prices.ContainsKey(months),
            "Prices",
            $"Has no price for the AutoRenewPeriod: add \"{offer.AutoRenewPeriod}\": PRICE, because renewals are charged to budgets too.",
            "AutoRenewPeriod");
    }

    private static int? RenewalOf(Offer offer) => offer.AutoRenew == true ? offer.AutoRenewPeriod : null;
}
