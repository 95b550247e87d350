using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>As healthy as it is told.</summary>
internal sealed class FakeHealth : IHealth
{
    public HealthAnswer LiveAnswer { get; set; } = new(true, []);

    public HealthAnswer ReadyAnswer { get; set; } = new(true, []);

    public HealthAnswer Live() => LiveAnswer;

    public HealthAnswer Ready() => ReadyAnswer;
}
