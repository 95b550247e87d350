using System.Collections.Immutable;
using EdgeAutoscaler.Core.Timelines;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web.Plots;

/// <summary>One day of a plot in numbers; what isn't known is <see langword="null"/>.</summary>
/// <param name="Day">The day.</param>
/// <param name="Load">Highest hour of load, in nodes.</param>
/// <param name="Likely">Highest hour of the load that is expected with 50 %.</param>
/// <param name="High">Highest hour of the load that is expected with 90 %.</param>
/// <param name="Wanted">Most nodes wanted.</param>
/// <param name="Capacity">Fewest nodes Ready, or paid for from now on.</param>
internal sealed record DayOfNodes(DateOnly Day, double? Load, double? Likely, double? High, int? Wanted, int? Capacity)
{
    private static readonly TimeSpan Week = Core.Forecasting.LoadOutlook.Week;

    /// <summary>The days that the plot shows.</summary>
    /// <param name="detail">What is known of the group.</param>
    /// <param name="now">Now, in the offset that days are told in.</param>
    public static IEnumerable<DayOfNodes> Of(GroupDetail detail, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        for (var day = midnight - Week; day <= midnight + Week; day = day.AddDays(1))
        {
            var (from, to) = (day < now - Week ? now - Week : day, day.AddDays(1) > now + Week ? now + Week : day.AddDays(1));
            if (from < to)
                yield return Of(detail, now, from, to);
        }
    }

    private static DayOfNodes Of(GroupDetail detail, DateTimeOffset now, DateTimeOffset from, DateTimeOffset to)
    {
        var past = detail.Outlook.Past.Where(hour => hour.Hour >= from && hour.Hour < to).Select(hour => hour.Mean / detail.Basis!.LoadPerNode);
        var ahead = detail.Outlook.Ahead.Where(hour => hour.Hour >= from && hour.Hour < to).ToImmutableArray();
        int?[] wanted = [Within(detail.Past.Wanted, from, Earlier(to, now)).Max(), Within(detail.Demand, Later(from, now), to).Max()];
        int?[] capacity = [Within(detail.Past.Ready, from, Earlier(to, now)).Min(), Within(detail.Capacity, Later(from, now), to).Min()];
        return new DayOfNodes(
            DateOnly.FromDateTime(from.ToOffset(now.Offset).Date),
            past.Select(load => (double?)load).Max(),
            ahead.Select(hour => (double?)hour.Likely).Max(),
            ahead.Select(hour => (double?)hour.High).Max(),
            wanted.Max(),
            capacity.Min());
    }

    private static IEnumerable<int?> Within(StepFunction function, DateTimeOffset from, DateTimeOffset to) => from >= to
        ? []
        : function.Steps.Where(step => step.From > from && step.From < to).Select(step => step.Value).Prepend(function.At(from));

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
