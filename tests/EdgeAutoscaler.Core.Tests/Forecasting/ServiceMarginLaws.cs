using CsCheck;
using EdgeAutoscaler.Core.Forecasting;

namespace EdgeAutoscaler.Core.Tests.Forecasting;

public sealed class ServiceMarginLaws
{
    private const double Allowed = 0.001;
    private const double Aim = 0.85 * Allowed;

    [Fact]
    public void Learn_WhateverTheLoad_TheMeanMissStaysWithinItsBoundWhileNoBoundHoldsIt() =>
        Gen.Select(Gen.Double[0, 30], Gen.Int[1, 20]).Array[1, 400].Sample(hours =>
        {
            var (margin, missed, all) = (new ServiceMargin(Allowed), 0.0, 0);
            var (least, most) = (margin.Hours * Math.Exp(-ServiceMargin.Range), margin.Hours * Math.Exp(ServiceMargin.Range));
            foreach (var (demanded, capacity) in hours)
            {
                margin.Learn(demanded, capacity);
                if (margin.Hours <= least * 1.0001 || margin.Hours >= most * 0.9999)
                    return;
                missed += (Math.Max(0, demanded - capacity) - (Aim * demanded)) / capacity;
                all++;
            }

            Assert.True(Math.Abs(missed / all) <= (2 * ServiceMargin.Range / (ServiceMargin.Gain * all)) + 1e-9);
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
    public void Learn_EverythingServed_MoreHoursAreWanted()
    {
        var margin = new ServiceMargin(Allowed);
        var before = margin.Hours;

        margin.Learn(8, 10);

        Assert.True(margin.Hours > before);
    }
}
