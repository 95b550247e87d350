using System.Collections.Immutable;
using CsCheck;

namespace EdgeAutoscaler.Backtest.Optimum;

public class ClairvoyantOptimumTests
{
    private static readonly Gen<PermitProblem> TinyProblem = Gen.Select(
        Gen.Int[0, 2].Array[1, 6],
        Gen.Int[1, 2],
        Gen.Dictionary(Gen.Int[1, 3], Gen.Int[1, 9].Select(price => (decimal)price))[1, 2],
        (required, slots, prices) => new PermitProblem([.. required], slots, prices.ToImmutableSortedDictionary()));

    [Fact]
    public void Cost_TinyProblem_IsWhatTryingEverythingFinds() => Gen.Select(TinyProblem, Gen.Int[1, 5]).Sample(
        (problem, penalty) => Assert.Equal(BruteForce.Cost(problem, penalty), ClairvoyantOptimum.Of(problem, penalty).Cost, 1),
        iter: 300);

    [Fact]
    public void Cost_OneTerm_IsWhatBuyingAtTheLastMomentCosts() => Gen.Select(Gen.Int[0, 9].Array[1, 60], Gen.Int[1, 9]).Sample(
        (required, slots) =>
        {
            var problem = Problem(required, slots, (1, 100));

            Assert.InRange(BuyingLate(problem) - ClairvoyantOptimum.Of(problem, null).Cost, 0, 0.01m * problem.Required.Sum());
        },
        iter: 300);

    [Fact]
    public void Cost_LevelsThatDecideAlone_WouldBuyMore() =>
        Assert.Equal(2 * 3, ClairvoyantOptimum.Of(Problem([1, 1, 2, 1, 1, 0, 0], 3, (1, 3)), null).Cost);

    [Fact]
    public void Cost_LeaseOverTheEnd_IsPaidProRata() => Assert.Equal(25, ClairvoyantOptimum.Of(Problem([0, 0, 1], 4, (1, 100)), null).Cost);

    [Fact]
    public void Cost_ShortPeak_IsLeftUnservedWhenThatIsCheaper() =>
        Assert.Equal(100 + 30, ClairvoyantOptimum.Of(Problem([1, 2, 1, 1], 4, (1, 100)), 30).Cost);

    [Fact]
    public void Cost_NoDemand_IsNothing() => Assert.Equal(0, ClairvoyantOptimum.Of(Problem([0, 0], 1, (1, 100)), 1).Cost);

    private static PermitProblem Problem(int[] required, int slots, params (int Months, decimal Price)[] prices) =>
        new([.. required], slots, prices.ToImmutableSortedDictionary(price => price.Months, price => price.Price));

    private static decimal BuyingLate(PermitProblem problem)
    {
        var (cost, bought) = (0m, new int[problem.Required.Length]);
        for (var slot = 0; slot < bought.Length; slot++)
        {
            var capacity = bought[Math.Max(0, slot - problem.SlotsPerMonth + 1)..slot].Sum();
            bought[slot] = Math.Max(0, problem.Required[slot] - capacity);
            cost += bought[slot] * problem.Prices[1] * Math.Min(problem.SlotsPerMonth, bought.Length - slot) / problem.SlotsPerMonth;
        }

        return cost;
    }
}
