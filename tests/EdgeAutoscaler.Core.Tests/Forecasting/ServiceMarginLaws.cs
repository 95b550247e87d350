using CsCheck;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class ServiceMarginLaws
{
    private const double Allowed = 0.001;
    private const double Aim = ServiceMargin.Aim * Allowed;

    [Fact]
    public void Learn_WhateverTheLoad_WhatIsMissedStaysWithinItsBoundWhileTheUpperBoundHoldsNothing() =>
        Gen.Select(Gen.Double[0, 30], Gen.Int[1, 20]).Array[1, 400].Sample(hours =>
        {
            var (margin, missed, hoursShort, all) = (new ServiceMargin(Allowed), 0.0, 0.0, 0);
            var least = margin.Hours * Math.Exp(-ServiceMargin.Range);
            foreach (var (demanded, capacity) in hours)
            {
                margin.Learn(demanded, capacity);
                if (margin.Hours <= least * 1.0001)
                    return;
                missed += (Math.Max(0, demanded - capacity) - (Aim * demanded)) / capacity;
                hoursShort += (demanded > capacity ? 1 : 0) - (Aim * ServiceMargin.HoursPerLoad);
                all++;
            }

            const double span = ServiceMargin.Range + ServiceMargin.Leeway;
            Assert.True(missed / all <= (span / (ServiceMargin.Gain * all)) + 1e-9);
            Assert.True(hoursShort / all <= (span / (ServiceMargin.HourGain * all)) + 1e-9);
        });

    [Fact]
    public void Learn_LoadWentUnserved_FewerHoursMakeANodeWorthwhile()
    {
        var margin = new ServiceMargin(Allowed);
        var before = margin.Hours;

        margin.Learn(10, 8);

        Assert.True(margin.Hours < before);
    }

    [Fact]
    public void Learn_OftenShortOfOneNodeInMany_FewerHoursMakeANodeWorthwhile()
    {
        var margin = new ServiceMargin(Allowed);
        var before = margin.Hours;

        // A tenth of a thousandth unserved, which is allowed, but in one hour of ten.
        for (var hour = 0; hour < 500; hour++)
            margin.Learn(hour % 10 == 0 ? 1001 : 1000, 1000);

        Assert.True(margin.Hours < before * 0.75, $"{margin.Hours}");
    }

    [Fact]
    public void Learn_EverythingServedForLong_LittleMoreHoursAreWanted()
    {
        var margin = new ServiceMargin(Allowed);
        var before = margin.Hours;

        for (var hour = 0; hour < 100_000; hour++)
            margin.Learn(8, 10);

        Assert.InRange(margin.Hours, before * 1.01, before * 1.12);
    }
}
