using CsCheck;
using EdgeAutoscaler.Simulator.Api;

namespace EdgeAutoscaler.Simulator.Tests.Api;

public class PageTests
{
    [Fact]
    public void Of_AllPagesInOrder_GiveTheListBack() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 100]).Sample((count, size) =>
        {
            var items = Enumerable.Range(0, count).ToList();
            var pages = Enumerable.Range(1, (count / size) + 2).SelectMany(number => Page.Of(items, number, size));
            return pages.SequenceEqual(items);
        });

    [Fact]
    public void Of_PageFarBeyondTheEnd_IsEmpty() => Assert.Empty(Page.Of([1, 2, 3], int.MaxValue, 100));
}
