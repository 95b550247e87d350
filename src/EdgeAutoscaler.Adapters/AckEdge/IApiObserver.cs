namespace EdgeAutoscaler.Adapters.AckEdge;

/// <summary>Is told of every HTTP attempt, for metrics.</summary>
public interface IApiObserver
{
    /// <summary>One attempt has ended.</summary>
    /// <param name="operation">Name of the API operation, for example <c>ScaleOutCluster</c>.</param>
    /// <param name="code">HTTP status, or one of <c>timeout</c>, <c>cancelled</c>, <c>dns</c>, <c>unreachable</c>, <c>address_refused</c>, <c>tls</c>, <c>connection_lost</c>, <c>response_too_large</c>, <c>refused</c> (by the fuse, before the first byte).</param>
    /// <param name="duration">From connecting or taking a pooled connection to the last byte.</param>
    void Observed(string operation, string code, TimeSpan duration);

    /// <summary>An answer was dated by the cloud's clock.</summary>
    /// <param name="at">The date it bears, to the second.</param>
    void Dated(DateTimeOffset at)
    {
    }
}
