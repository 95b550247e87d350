using System.Globalization;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>Reads how long the cloud asks to wait, from <c>x-acs-retry-after</c> (milliseconds) or <c>Retry-After</c>. Senseless values count as none.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait a read obeys.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan CredibleMax = TimeSpan.FromHours(1);

    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = VendorHeader(response) ?? StandardHeader(response, now);
        return asked > TimeSpan.Zero && asked <= CredibleMax ? asked : null;
    }

    public static TimeSpan? Bounded(HttpResponseMessage response, DateTimeOffset now) =>
        Read(response, now) is not { } asked ? null : asked < WaitMax ? asked : WaitMax;

    private static TimeSpan? VendorHeader(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("x-acs-retry-after", out var values)
        && uint.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static TimeSpan? StandardHeader(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => null,
        };
}
