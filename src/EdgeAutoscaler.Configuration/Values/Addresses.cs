using System.Diagnostics.CodeAnalysis;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of addresses. None may carry a user name, a password, a query or a fragment: those are where secrets hide.</summary>
internal static class Addresses
{
    private static readonly Uri Nowhere = new("http://127.0.0.1");

    /// <summary>Where the service listens.</summary>
    public static ValueForm<Uri> Listen { get; } = Of(
        "http://ADDRESS:PORT without a path, for example http://127.0.0.1:9464 or http://0.0.0.0:9464; TLS belongs in front of the service",
        uri => uri.Scheme == Uri.UriSchemeHttp && HasNoPath(uri));

    /// <summary>Where the cloud's API is; which hosts, and which of them by plain http, is a rule of its own.</summary>
    public static ValueForm<Uri> Endpoint { get; } = Of(
        "https://HOST of the cluster's region without a path, for example https://cs.cn-beijing.aliyuncs.com",
        uri => (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && HasNoPath(uri));

    /// <summary>Where a load source is.</summary>
    public static ValueForm<Uri> LoadSource { get; } = Of(
        "an http or https address, for example http://127.0.0.1:9090; credentials belong in BearerTokenFile or BasicAuthFile",
        uri => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Where an OpenTelemetry collector is.</summary>
    public static ValueForm<Uri> Collector { get; } = Of(
        "an http or https address without the path /v1/traces, for example http://127.0.0.1:4318",
        uri => (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && !uri.AbsolutePath.TrimEnd('/').EndsWith("/v1/traces", StringComparison.Ordinal));

    /// <summary>Where notifications are sent, when that is no secret.</summary>
    public static ValueForm<Uri> Webhook { get; } = Of(
        "an http or https address without a query, for example http://127.0.0.1:8080/hook; one with a token in it belongs into a file that UrlFile names",
        uri => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static bool HasNoPath(Uri uri) => uri.AbsolutePath == "/";

    private static ValueForm<Uri> Of(string expected, Func<Uri, bool> holds) => new(
        expected,
        Nowhere,
        (string text, [MaybeNullWhen(false)] out Uri value) =>
            Uri.TryCreate(text, UriKind.Absolute, out value) && value.Host.Length > 0 && IsBare(value) && holds(value),
        MayHoldSecret: text => text.AsSpan().ContainsAny('@', '?', '#'));

    private static bool IsBare(Uri uri) => uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
