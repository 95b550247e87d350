using System.Collections.Immutable;

namespace EdgeAutoscaler.Core.Endpoints;

/// <summary>
/// Which hosts the cloud's API may be called at: names that end in <c>.aliyuncs.com</c>, and what the operator lists.
/// Requests carry a login password and buy, so an address that was mistyped or slipped in must lead nowhere.
/// </summary>
public sealed class AllowedHosts
{
    private const string Cloud = ".aliyuncs.com";

    private readonly ImmutableArray<string> _listed;

    /// <summary>Takes the operator's list.</summary>
    /// <param name="listed">Host names, addresses, or suffixes such as <c>.example.com</c>; each must be an <see cref="IsEntry">entry</see>.</param>
    public AllowedHosts(IEnumerable<string> listed) => _listed = [.. listed.Select(Normal)];

    /// <summary>Nothing listed: the cloud's own names only.</summary>
    public static AllowedHosts CloudOnly { get; } = new([]);

    /// <summary>Whether a text can stand in the list.</summary>
    /// <param name="text">The text.</param>
    public static bool IsEntry(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('.') ? Uri.CheckHostName(text[1..]) == UriHostNameType.Dns : Uri.CheckHostName(text) is not (UriHostNameType.Unknown or UriHostNameType.Basic);
    }

    /// <summary>Whether the operator listed a host, by name or by suffix.</summary>
    /// <param name="host">The host.</param>
    public bool Names(string host) => _listed.Any(entry => Matches(host, entry));

    /// <summary>Says why an endpoint must not be called.</summary>
    /// <param name="endpoint">Its address.</param>
    /// <returns>What is wrong and what would be right; <see langword="null"/> when it may be called.</returns>
    public string? Problem(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var host = endpoint.IdnHost;
        if (!Matches(host, Cloud) && !Names(host))
            return $"Host {host} is not allowed: it must end in {Cloud}, or stand in AllowedHosts. List it there only if it may have the login password.";
        return endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && IsLoopbackAddress(endpoint))
            ? null
            : "Must use https; plain http is for loopback addresses in AllowedHosts only, for example http://127.0.0.1:8080.";
    }

    private static bool IsLoopbackAddress(Uri endpoint) => endpoint is { IsLoopback: true, HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6 };

    private static bool Matches(string host, string entry) => entry.StartsWith('.')
        ? Uri.CheckHostName(host) == UriHostNameType.Dns && host.Length > entry.Length && host.EndsWith(entry, StringComparison.OrdinalIgnoreCase)
        : host.Equals(entry, StringComparison.OrdinalIgnoreCase);

    /// <summary>The form that <see cref="Uri"/> gives hosts, so that ::1 and 0:0:0:0:0:0:0:1 are the same.</summary>
    private static string Normal(string entry)
    {
        if (!IsEntry(entry))
            throw new ArgumentException($"'{entry}' is no host name, address or .suffix.", nameof(entry));
        return entry.StartsWith('.') ? entry
            : new Uri(entry.Contains(':', StringComparison.Ordinal) && !entry.StartsWith('[') ? $"https://[{entry}]" : $"https://{entry}").IdnHost;
    }
}
