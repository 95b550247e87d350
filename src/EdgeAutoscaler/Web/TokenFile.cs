using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Web;

/// <summary>The content of a token file: a token, or why there is none.</summary>
internal abstract record TokenFile
{
    private TokenFile()
    {
    }

    /// <summary>Reads a token file: one token of visible ASCII characters, blanks around it ignored.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TokenFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = await SecretFile.ReadAsync(path, cancellationToken);
        if (file is not SecretFileResult.Read { Text: var text })
            return new Unusable($"ApiTokenFile: {((SecretFileResult.Unusable)file).Problem}");
        var token = text.Reveal().Trim();
        if (token.Length == 0)
            return new Unusable($"ApiTokenFile {path} is empty; it should hold one token");
        return token.All(character => character is > ' ' and <= '~')
            ? new Usable(new Secret(token))
            : new Unusable($"ApiTokenFile {path} should hold one token of visible ASCII characters and nothing else");
    }

    /// <summary>There is a token.</summary>
    /// <param name="Token">The token.</param>
    public sealed record Usable(Secret Token) : TokenFile;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why, and what would be right.</param>
    public sealed record Unusable(string Reason) : TokenFile;
}
