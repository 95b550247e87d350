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
        try
        {
            var token = (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
            if (token.Length == 0)
                return new Unusable($"ApiTokenFile {path} is empty; it should hold one token");
            return token.All(character => character is > ' ' and <= '~')
                ? new Usable(token)
                : new Unusable($"ApiTokenFile {path} should hold one token of visible ASCII characters and nothing else");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Unusable($"ApiTokenFile {path} can't be read: {exception.Message}");
        }
    }

    /// <summary>There is a token.</summary>
    /// <param name="Token">The token.</param>
    public sealed record Usable(string Token) : TokenFile
    {
        /// <summary>Keeps the token out of logs.</summary>
        public override string ToString() => nameof(Usable);
    }

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why, and what would be right.</param>
    public sealed record Unusable(string Reason) : TokenFile;
}
