using CsCheck;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class MutationTests
{
    private static readonly Dictionary<string, string?> Valid = Document.Example().Build().AsEnumerable()
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly string[] Keys = [.. Valid.Keys.Order(StringComparer.Ordinal)];

    private static readonly Gen<string?> Values = Gen.OneOf(
        Gen.OneOf<string?>(
            null, "", " ", "0", "-1", "1e400", "NaN", "10", "99999999999999999999", "30", "00:00:30", "99999.00:00:00", "true", "Live", "Demo", "a b",
            "http://[", "https://user:password@host", "0 0 18 ? * MON-FRI", "* * * * * ?", "0 0 0 ? * 7#6", "0/0 * * * * ?", "cpu", "{", "\0", "\uD800"),
        Gen.String.Select(text => (string?)text),
        Gen.Char["0123456789*/?-,LW#: "].Array[1, 20].Select(text => (string?)new string(text)));

    private static readonly Gen<(string Key, string? Value)> Changes = Gen.Select(
        Gen.OneOf(
            Gen.OneOf(Keys),
            Gen.Select(Gen.OneOf(Keys), Gen.OneOf(":0", ":Name", ":1", "x", ":Prices:12", ":Cron"), (key, more) => key + more),
            Gen.Select(Gen.OneOf(Keys), Gen.Int[1, 40], (key, length) => key[..^Math.Min(length, key.Length - "Autoscaler:M".Length)])),
        Values);

    [Fact]
    public void Read_AnyChanges_ValidatesOrNamesKeys() => Changes.Array[1, 6].Sample(
        changes =>
        {
            var values = new Dictionary<string, string?>(Valid, StringComparer.OrdinalIgnoreCase);
            foreach (var (key, value) in changes)
                values[key] = value;

            AssertUsable(SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()));
        },
        iter: 1500);

    [Fact]
    public void Read_AnyKeysMissing_ValidatesOrNamesKeys() => Gen.OneOf(Keys).Array[1, 10].Sample(
        missing => AssertUsable(SettingsReader.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(Valid.Where(pair => !missing.Contains(pair.Key)))
            .Build())),
        iter: 500);

    private static void AssertUsable(SettingsResult result)
    {
        if (result is SettingsResult.Invalid invalid)
        {
            Assert.NotEmpty(invalid.Errors);
            Assert.All(invalid.Errors, error => Assert.StartsWith("Autoscaler", error.Key, StringComparison.OrdinalIgnoreCase));
            Assert.All(invalid.Errors, error => Assert.NotEmpty(error.Message));
            return;
        }

        var settings = Assert.IsType<SettingsResult.Valid>(result).Settings;
        Assert.All(settings.Clusters.SelectMany(cluster => cluster.Cluster.NodeGroups), group =>
        {
            Assert.InRange(group.MinNodes, 0, group.MaxNodes);
            Assert.All(group.Offers, offer => Assert.NotEmpty(offer.ChargesOfOneNode(offer.DefaultTerm, DateTimeOffset.UnixEpoch)));
        });
    }
}
