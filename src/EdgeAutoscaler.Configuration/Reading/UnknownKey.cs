using EdgeAutoscaler.Configuration.Keys;

namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Says what was probably meant by a key that doesn't exist. Its value is never shown: it might be a secret.</summary>
internal static class UnknownKey
{
    private static readonly string[] SecretWords = ["password", "passwd", "passphrase", "secret", "token", "accesskey", "apikey", "privatekey", "credential"];

    /// <summary>Complains about a key.</summary>
    /// <param name="node">The key.</param>
    /// <param name="parent">What may stand where it stands.</param>
    public static void Report(Node node, KeyTree parent) => node.FailUnseen(MessageFor(node.Key, parent));

    private static string MessageFor(string key, KeyTree parent)
    {
        var near = Similarity.Nearest(key, parent.Names);
        if (LooksSecret(key))
        {
            return "Secrets never stand in the configuration: they come from files or from the environment. "
                + $"Remove it, and regard its value as known to others. {FileKey(near)}";
        }

        return (near, Elsewhere(key)) switch
        {
            (null, null) => $"There is no such key. The keys here are {string.Join(", ", parent.Names)}.",
            ({ } name, null) => $"There is no such key. Did you mean {name}?",
            (null, { } place) => $"There is no such key here: it belongs to {place}.",
            ({ } name, { } place) => $"There is no such key here: it belongs to {place}. Or did you mean {name}?",
        };
    }

    private static bool LooksSecret(string key)
    {
        var letters = Similarity.Letters(key);
        return !letters.EndsWith("file", StringComparison.Ordinal) && SecretWords.Any(word => letters.Contains(word, StringComparison.Ordinal));
    }

    private static string FileKey(string? near) => near is not null && near.EndsWith("File", StringComparison.Ordinal)
        ? $"{near} names the file to read it from."
        : "LoginPasswordFile, BearerTokenFile, BasicAuthFile and ApiTokenFile name files; access keys come from ALIBABA_CLOUD_ACCESS_KEY_ID and its kin.";

    private static string? Elsewhere(string key)
    {
        var path = ConfigurationKeys.All.FirstOrDefault(known => known.Path.EndsWith($":{key}", StringComparison.OrdinalIgnoreCase))?.Path;
        return path?[..path.LastIndexOf(':')];
    }
}
