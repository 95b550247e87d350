using EdgeAutoscaler.Adapters.AckEdge.Credentials;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Credentials;

/// <summary>A source that answers from a script and counts its questions.</summary>
internal sealed class ScriptedProvider(Func<CredentialResult> script, string name = "scripted") : ICredentialProvider
{
    public int Questions { get; private set; }

    public string Name => name;

    public static ScriptedProvider Missing(string reason, string name = "scripted") => new(() => new CredentialResult.Missing(reason), name);

    public static ScriptedProvider Found(AccessCredential credential) => new(() => new CredentialResult.Found(credential));

    public ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        Questions++;
        return ValueTask.FromResult(script());
    }
}
