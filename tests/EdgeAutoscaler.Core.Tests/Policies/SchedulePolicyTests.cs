using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Tests.Planning;
using EdgeAutoscaler.Core.Timelines;

namespace EdgeAutoscaler.Core.Tests.Policies;

public sealed class SchedulePolicyTests
{
    private static readonly TimeInterval Soon = Window(1, 5);

    private static TimeInterval Window(double fromHours, double toHours) =>
        new(Given.Now.AddHours(fromHours), Given.Now.AddHours(toHours));

    private static PolicyVerdict.Asserts Evaluate(params TimeInterval[] windows) =>
        Assert.IsType<PolicyVerdict.Asserts>(new SchedulePolicy("evening", new WindowsOf(windows), 10).Evaluate(PolicyWorld.With()));

    [Fact]
    public void Evaluate_WindowSoon_IsAssertedToItsEndHoweverFar()
    {
        var verdict = Evaluate(Soon);

        Assert.Equal(StepFunction.From([new Step(Soon.From, 10), new Step(Soon.To, null)]), verdict.Demand);
        Assert.Equal("10 from 2026-03-10 05:00Z to 2026-03-10 09:00Z", verdict.Explanation);
    }

    [Fact]
    public void Evaluate_WindowThatHasBegun_IsAssertedFromNow()
    {
        var verdict = Evaluate(Window(-1, 3));

        Assert.Equal(StepFunction.From([new Step(Given.Now, 10), new Step(Given.Now.AddHours(3), null)]), verdict.Demand);
        Assert.Equal("10 until 2026-03-10 07:00Z", verdict.Explanation);
    }

    [Fact]
    public void Evaluate_NoWindowBeforeTheHorizon_AssertsNothing()
    {
        var verdict = Evaluate(Window(2, 3));

        Assert.Equal(StepFunction.Unknown, verdict.Demand);
        Assert.Equal("no window soon", verdict.Explanation);
    }

    [Fact]
    public void Evaluate_WindowsThatOverlap_DoNotAddUp() =>
        Assert.Equal(StepFunction.From([new Step(Given.Now, 10), new Step(Given.Now.AddHours(4), null)]), Evaluate(Window(-1, 2), Window(1, 4)).Demand);
}
