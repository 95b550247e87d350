using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EdgeAutoscaler.Simulator.Api.Prometheus;

/// <summary>Parameters of a query, from the URL or a posted form, read as Prometheus reads them.</summary>
internal sealed partial class PrometheusParameters
{
    private static readonly Dictionary<string, double> UnitSeconds = new()
    {
        ["ms"] = 0.001, ["s"] = 1, ["m"] = 60, ["h"] = 3600, ["d"] = 86400, ["w"] = 7 * 86400, ["y"] = 365 * 86400,
    };

    private readonly Dictionary<string, StringValues> _url;
    private readonly Dictionary<string, StringValues> _form;

    public PrometheusParameters(ReceivedCall call)
    {
        _url = QueryHelpers.ParseQuery(call.QueryString);
        var isForm = call.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        _form = isForm is true ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body)) : [];
    }

    public string? Text(string name) =>
        _form.TryGetValue(name, out var posted) ? posted[0] : _url.TryGetValue(name, out var value) ? value[0] : null;

    /// <summary>Unix seconds or RFC 3339; null when absent or neither.</summary>
    public DateTimeOffset? Instant(string name)
    {
        var text = Text(name);
        if (TryNumber(text, out var seconds))
            return Math.Abs(seconds) < 1e11 ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000)) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
    }

    /// <summary>Seconds or a duration such as <c>1h30m</c>; null when absent, neither, or not positive.</summary>
    public TimeSpan? Step(string name)
    {
        var text = Text(name);
        if (!TryNumber(text, out var seconds) && !TryUnits(text, out seconds))
            return null;
        return seconds is > 0 and < 1e9 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static bool TryUnits(string? text, out double seconds)
    {
        seconds = 0;
        if (text is null || !Duration().IsMatch(text))
            return false;
        foreach (Match part in Part().Matches(text))
            seconds += double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * UnitSeconds[part.Groups[2].Value];
        return true;
    }

    private static bool TryNumber(string? text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    [GeneratedRegex("^([0-9]{1,9}(ms|[smhdwy]))+$")]
    private static partial Regex Duration();

    [GeneratedRegex("([0-9]+)(ms|[smhdwy])")]
    private static partial Regex Part();
}
