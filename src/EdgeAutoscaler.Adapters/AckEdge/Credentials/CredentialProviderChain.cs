namespace EdgeAutoscaler.Adapters.AckEdge.Credentials;

/// <summary>Takes the first credential that any of its sources has; otherwise tells what each of them said.</summary>
internal sealed class CredentialProviderChain(IReadOnlyList<ICredentialProvider> sources) : ICredentialProvider
{
    public string Name => "default chain";

    public async ValueTask<CredentialResult> GetAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var source in sources)
        {
            var result = await source.GetAsync(cancellationToken);
            if (result is CredentialResult.Missing missing)
                reasons.Add($"{source.Name}: {missing.Reason}");
            else
                return result;
        }

        return new CredentialResult.Missing($"No credentials found. {string.Join("; ", reasons)}.");
    }
}
