using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

/// <summary>A password source that counts how often it was asked.</summary>
internal sealed class FixedPassword(string password = Samples.Password) : ILoginPasswordSource
{
    public int Reads { get; private set; }

    public ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return ValueTask.FromResult<LoginPasswordResult>(new LoginPasswordResult.Found(new Secret(password)));
    }
}
