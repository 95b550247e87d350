using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;

namespace EdgeAutoscaler.Core.Tests.Planning;

public sealed class ProtectionWindowTests
{
    [Fact]
    public void Of_Offer_ReachesFromItsLeadTimeToTheNodesOfTheNextChance()
    {
        // The next chance: 30 s until it is decided, an hour until these nodes are Ready, ten minutes of cooldown; then another lead time.
        var window = ProtectionWindow.Of(Given.Group, Given.Offer(), Given.Now, TimeSpan.FromSeconds(30));

        Assert.Equal(Given.Now.AddHours(1), window.From);
        Assert.Equal(Given.Now.AddHours(2).AddMinutes(10).AddSeconds(30), window.To);
    }

    [Fact]
    public void Of_Stabilization_WaitsForTheRestOfTheEvidence()
    {
        var patient = Given.Group with { Stabilization = new Stabilization(2, 5) };

        Assert.Equal(
            ProtectionWindow.Of(Given.Group, Given.Offer(), Given.Now, TimeSpan.FromMinutes(1)).To.AddMinutes(4),
            ProtectionWindow.Of(patient, Given.Offer(), Given.Now, TimeSpan.FromMinutes(1)).To);
    }
}
