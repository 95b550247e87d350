namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Keeps temporary credentials until shortly before they expire; when no new ones come, the old ones serve to their end.</summary>
internal sealed class RefreshingCredentialProvider(ICredentialProvider source, TimeProvider timeProvider, Random random)
    : ICredentialProvider, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan JitterMax = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private CredentialResult.Found? _kept;
    private DateTimeOffset _refreshAt;

    public string Name => source.Name;

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _kept is not null && timeProvider.GetUtcNow() < _refreshAt
                ? _kept
                : await RefreshAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<CredentialResult> RefreshAsync(CancellationToken cancellationToken)
    {
        var result = await source.GetAsync(cancellationToken);
        var now = timeProvider.GetUtcNow();
        if (result is not CredentialResult.Found found)
            return _kept?.Credential.ExpiresAt > now ? _kept : result;

        _kept = found;
        _refreshAt = RefreshAt(found.Credential.ExpiresAt, now);
        return found;
    }

    private DateTimeOffset RefreshAt(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (expiresAt is not { } end)
            return now;
        var margin = Margin + JitterMax * random.NextDouble();
        var half = (end - now) / 2;
        return end - (margin < half ? margin : half);
    }
}
