using EdgeAutoscaler.Adapters.AckEdge.Credentials;
using EdgeAutoscaler.Adapters.Secrets;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

public sealed class RefreshingCredentialProviderTests
{
    private readonly FakeTimeProvider _time = new(Samples.Now);
    private bool _sourceWorks = true;
    private int _issued;

    [Fact]
    public async Task Get_LongBeforeExpiry_KeepsTheCredential()
    {
        var source = Issuing(TimeSpan.FromHours(1));
        using var provider = Refreshing(source);

        await provider.GetAsync(default);
        _time.Advance(TimeSpan.FromMinutes(41));
        await provider.GetAsync(default);

        Assert.Equal(1, source.Questions);
    }

    [Fact]
    public async Task Get_FifteenMinutesBeforeExpiry_FetchesANewOne()
    {
        var source = Issuing(TimeSpan.FromHours(1));
        using var provider = Refreshing(source);

        await provider.GetAsync(default);
        _time.Advance(TimeSpan.FromMinutes(45));

        Assert.Equal("key-2", KeyOf(await provider.GetAsync(default)));
    }

    [Fact]
    public async Task Get_SeveralReplicas_RefreshAtDifferentTimes()
    {
        var refreshed = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var source = Issuing(TimeSpan.FromHours(1));
            var time = new FakeTimeProvider(Samples.Now);
            using var provider = new RefreshingCredentialProvider(source, time, new Random(seed));
            await provider.GetAsync(default);
            time.Advance(TimeSpan.FromMinutes(43.5));
            await provider.GetAsync(default);
            refreshed += source.Questions - 1;
        }

        Assert.InRange(refreshed, 1, 19);
    }

    [Fact]
    public async Task Get_ShortLivedCredential_IsKeptForHalfItsLife()
    {
        var source = Issuing(TimeSpan.FromMinutes(10));
        using var provider = Refreshing(source);

        await provider.GetAsync(default);
        _time.Advance(TimeSpan.FromMinutes(4));
        await provider.GetAsync(default);
        Assert.Equal(1, source.Questions);

        _time.Advance(TimeSpan.FromMinutes(2));
        await provider.GetAsync(default);
        Assert.Equal(2, source.Questions);
    }

    [Fact]
    public async Task Get_RefreshFails_UsesTheOldOneToItsEndAndNoLonger()
    {
        using var provider = Refreshing(Issuing(TimeSpan.FromHours(1)));
        await provider.GetAsync(default);
        _sourceWorks = false;

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("key-1", KeyOf(await provider.GetAsync(default)));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<CredentialResult.Missing>(await provider.GetAsync(default));
    }

    [Fact]
    public async Task Get_SourceMissing_IsAskedAgainEachTime()
    {
        var source = ScriptedProvider.Missing("nothing");
        using var provider = Refreshing(source);

        await provider.GetAsync(default);
        await provider.GetAsync(default);

        Assert.Equal(2, source.Questions);
    }

    private RefreshingCredentialProvider Refreshing(ICredentialProvider source) => new(source, _time, new Random(1));

    private ScriptedProvider Issuing(TimeSpan life) => new(() => _sourceWorks
        ? new CredentialResult.Found(new AccessCredential($"key-{++_issued}", new Secret("s"), new Secret("t"), _time.GetUtcNow() + life))
        : new CredentialResult.Missing("down"));

    private static string KeyOf(CredentialResult result) => Assert.IsType<CredentialResult.Found>(result).Credential.AccessKeyId;
}
