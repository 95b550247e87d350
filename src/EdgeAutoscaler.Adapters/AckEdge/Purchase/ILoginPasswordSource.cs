namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>Where the login password of new nodes comes from. Asked at the moment of each purchase; nothing is kept.</summary>
public interface ILoginPasswordSource
{
    /// <summary>Reads the password.</summary>
    /// <param name="cancellationToken">Ends the reading; the only way it throws.</param>
    ValueTask<LoginPasswordResult> ReadAsync(CancellationToken cancellationToken);
}
