using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Core.Endpoints;

namespace EdgeAutoscaler.Configuration.Values;

/// <summary>Forms of text.</summary>
internal static partial class Texts
{
    /// <summary>A name as it stands in metrics and on the command line.</summary>
    public static ValueForm<string> Name { get; } = Matching("1 to 63 characters out of a-z, 0-9, '-', '_' and '.'", NameForm());

    /// <summary>The id of a cluster.</summary>
    public static ValueForm<string> ClusterId { get; } = Matching("the cluster's id, letters and digits only, for example Cccfd68c474454665ace07efce924****", ClusterIdForm());

    /// <summary>A currency.</summary>
    public static ValueForm<string> Currency { get; } = Matching("a currency of three capital letters, for example CNY", CurrencyForm());

    /// <summary>A name of a Prometheus label.</summary>
    public static ValueForm<string> LabelName { get; } = Matching("a label name: letters, digits and '_', not beginning with a digit", LabelNameForm());

    /// <summary>A host, or the end of host names.</summary>
    public static ValueForm<string> AllowedHost { get; } = Where(
        "a host name, an IP address without port, or .SUFFIX for every host below it, for example cs.internal.example.com, 10.0.0.5 or .example.com",
        AllowedHosts.IsEntry);

    /// <summary>An ENS instance type.</summary>
    public static ValueForm<string> InstanceType { get; } = Filled("an ENS instance type, for example ens.sn1.tiny");

    /// <summary>The path of a file. It might be the secret itself, written where its file belongs.</summary>
    public static ValueForm<string> File { get; } = Filled("the path of a file") with { MayHoldSecret = _ => true };

    /// <summary>A time zone of the machine's database.</summary>
    public static ValueForm<TimeZoneInfo> TimeZone { get; } = new(
        "a time zone of the IANA database, for example Asia/Shanghai or UTC",
        TimeZoneInfo.Utc,
        (string text, [MaybeNullWhen(false)] out TimeZoneInfo value) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out value));

    /// <summary>Text that says something, without white space around it.</summary>
    public static ValueForm<string> Filled(string expected) => Where($"{expected}, not empty and without blanks around it", text => text.Length > 0 && text.Trim().Length == text.Length);

    private static ValueForm<string> Matching(string expected, Regex form) => Where(expected, form.IsMatch);

    private static ValueForm<string> Where(string expected, Func<string, bool> holds) => new(
        expected,
        "",
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return holds(text);
        });

    [GeneratedRegex(@"^[a-z0-9._-]{1,63}\z")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^[A-Za-z0-9*]+\z")]
    private static partial Regex ClusterIdForm();

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex CurrencyForm();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex LabelNameForm();
}
