using EdgeAutoscaler.Cycle;
using Moq;

namespace EdgeAutoscaler.Tests.Cycle;

public sealed class CycleObserversTests
{
    public static TheoryData<string> Reports => [.. typeof(ICycleObserver).GetMethods().Select(method => method.Name)];

    /// <summary>One that isn't passed on goes unnoticed: the interface itself would take it.</summary>
    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_OfAnyKind_ReachesEveryObserver(string name)
    {
        var (first, second) = (new Mock<ICycleObserver>(), new Mock<ICycleObserver>());
        var method = typeof(ICycleObserver).GetMethod(name)!;

        method.Invoke(new CycleObservers([first.Object, second.Object]), new object?[method.GetParameters().Length]);

        Assert.Equal([method.Name, method.Name], new[] { first, second }.SelectMany(mock => mock.Invocations).Select(invocation => invocation.Method.Name));
    }
}
