using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Values;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>Reads how much evidence policies want.</summary>
internal static class StabilizationReader
{
    private static readonly ValueForm<int> Samples = Numbers.Whole(1, 100);

    public static Stabilization Read(Node node)
    {
        var stabilization = new Stabilization(node.Read("Samples", Samples, 1), node.Read("Of", Samples, 1));
        node.Require(
            stabilization.Samples <= stabilization.Of,
            "Samples",
            $"Must not be above Of ({stabilization.Of}): the demand is the n-th largest of that many samples.",
            "Of");
        return stabilization;
    }
}
