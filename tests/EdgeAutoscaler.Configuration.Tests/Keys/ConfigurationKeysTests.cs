using EdgeAutoscaler.Configuration.Keys;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests.Keys;

public sealed class ConfigurationKeysTests
{
    private static readonly string[] PolicyTypes = ["TargetTracking", "Step", "Schedule"];

    public static TheoryData<string> Paths => [.. ConfigurationKeys.All.Select(key => key.Path)];

    [Fact]
    public void All_Paths_AreUnique() => Assert.Equal(ConfigurationKeys.All.Length, ConfigurationKeys.All.DistinctBy(key => key.Path).Count());

    [Fact]
    public void All_Entries_SayWhatTheyTakeAndMean() => Assert.All(ConfigurationKeys.All, key =>
    {
        Assert.StartsWith("Autoscaler:", key.Path, StringComparison.Ordinal);
        Assert.NotEmpty(key.Type);
        Assert.NotEmpty(key.Meaning);
        Assert.DoesNotContain('\n', key.Meaning);
    });

    [Theory]
    [MemberData(nameof(Paths))]
    public void Read_KeyOfTheReference_IsNeverUnknown(string path)
    {
        var root = new ConfigurationBuilder().AddInMemoryCollection([new(Concrete(path), "?")]).Build();

        var errors = Assert.IsType<SettingsResult.Invalid>(SettingsReader.Read(root)).Errors;

        Assert.DoesNotContain(errors, error => error.Message.Contains("no such key", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Read_KeyOfTheReference_IsReadAndChecked(string path)
    {
        var key = Concrete(path);
        var isNoticed = PolicyTypes.Any(type =>
        {
            var root = Document.Example().Build();
            root[$"Autoscaler:{Document.Group}:Policies:0:Type"] = type;
            root[key] = "";
            return SettingsReader.Read(root) is SettingsResult.Invalid invalid && invalid.Errors.Any(error => error.Key == key);
        });

        Assert.True(isNoticed, $"An empty {key} goes unnoticed.");
    }

    [Fact]
    public void All_ExampleKeys_AreInTheReference()
    {
        var written = Document.Example().Build().AsEnumerable().Where(pair => pair.Value is { Length: > 0 }).Select(pair => pair.Key);
        var known = ConfigurationKeys.All.Select(key => key.Path.Split(':')).ToList();

        Assert.All(written, key => Assert.Contains(known, path => Matches(path, key.Split(':'))));
    }

    [Fact]
    public void All_Defaults_AreValidValues()
    {
        var example = Document.Example().Build();
        foreach (var key in ConfigurationKeys.All.Where(key => key.Default is not null && !key.Path.Contains("{name}", StringComparison.Ordinal)))
            example[Concrete(key.Path)] = key.Default;

        Assert.IsType<SettingsResult.Valid>(SettingsReader.Read(example));
    }

    private static string Concrete(string path) => string.Join(':', path.Split(':').Select(part => part switch
    {
        "[]" => "0",
        "{months}" => "1",
        _ => part.Trim('{', '}'),
    }));

    private static bool Matches(string[] path, string[] key) =>
        path.Length == key.Length && path.Zip(key).All(pair => pair.First[0] is '[' or '{' || pair.First == pair.Second);
}
