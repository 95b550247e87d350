using CsCheck;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Timelines;

/// <summary>The algebra of step functions against the plainest model there is: one optional number for each of 24 hours.</summary>
public sealed class StepFunctionLaws
{
    private const int Hours = 24;
    private static readonly DateTimeOffset Midnight = new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<int?[]> GenDay = Gen.OneOf(Gen.Const((int?)null), Gen.Int[-5, 20].Select(value => (int?)value)).Array[Hours];

    private static readonly Gen<(int?[] A, int?[] B)> GenTwo = Gen.Select(GenDay, GenDay);

    private static StepFunction Function(int?[] day) =>
        StepFunction.From(day.Select((value, hour) => new Step(Midnight.AddHours(hour), value)).Append(new Step(Midnight.AddHours(Hours), null)));

    private static int?[] Read(StepFunction function) =>
        [.. Enumerable.Range(0, Hours).Select(hour => function.At(Midnight.AddHours(hour).AddMinutes(30)))];

    [Fact]
    public void At_AnyFunction_IsWhatItWasBuiltFrom() => GenDay.Sample(day => Assert.Equal(day, Read(Function(day))));

    [Fact]
    public void Max_AnyTwo_IsThePointwiseMaximum() => GenTwo.Sample(two =>
        Assert.Equal(
            two.A.Zip(two.B, (a, b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value)),
            Read(Function(two.A).Max(Function(two.B)))));

    [Fact]
    public void Minus_AnyTwo_IsThePointwiseDifference() => GenTwo.Sample(two =>
        Assert.Equal(two.A.Zip(two.B, (a, b) => a - b), Read(Function(two.A).Minus(Function(two.B)))));

    [Fact]
    public void Max_AnyFunctions_CommutesAssociatesAndIsIdempotent() => Gen.Select(GenDay, GenDay, GenDay).Sample((x, y, z) =>
    {
        var (a, b, c) = (Function(x), Function(y), Function(z));
        Assert.Equal(a.Max(b), b.Max(a));
        Assert.Equal(a.Max(b).Max(c), a.Max(b.Max(c)));
        Assert.Equal(a, a.Max(a));
        Assert.Equal(a, a.Max(StepFunction.Unknown));
    });

    [Fact]
    public void Combined_AnyTwo_HasNoStepThatChangesNothing() => GenTwo.Sample(two =>
    {
        var steps = Function(two.A).Max(Function(two.B)).Steps;
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.NotEqual(pair.First.Value, pair.Second.Value));
        Assert.NotNull(steps.IsEmpty ? 0 : steps[0].Value);
    });

    [Fact]
    public void Highest_AnyWindow_IsTheFirstLargestValueInIt() => Gen.Select(GenDay, Gen.Int[0, 23], Gen.Int[0, 23]).Sample((day, one, other) =>
    {
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        var highest = day[from..(to + 1)].Max();
        var expected = highest is { } value ? new Peak(value, Midnight.AddHours(from + Array.IndexOf(day[from..(to + 1)], highest))) : (Peak?)null;
        Assert.Equal(expected, Function(day).Highest(Midnight.AddHours(from), Midnight.AddHours(to)));
    });
}
