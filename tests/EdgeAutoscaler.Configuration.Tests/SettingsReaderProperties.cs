using CsCheck;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class SettingsReaderProperties
{
    [Fact]
    public void Read_AnyCarelessEdits_AreValidOrExplained() =>
        Mutation.Any.List[1, 4].Sample(
            mutations =>
            {
                var document = new Document();
                foreach (var mutation in mutations)
                    mutation.ApplyTo(document.Root);
                AssertExplained(document.Read());
            },
            iter: 3000);

    [Fact]
    public void Read_AnyTextForAnyValue_IsValidOrExplained() =>
        Gen.Select(Mutation.Any, Gen.Int[0, 2]).Sample(
            (mutation, kind) =>
            {
                var place = new[] { "Policies:2:Cron", "Policies:2:TimeZone", "Signals:cpu:Query" }[kind];
                AssertExplained(new Document().With($"{Document.Group}:{place}", System.Text.Json.JsonSerializer.Serialize(mutation.Text)).Read());
            },
            iter: 3000);

    private static void AssertExplained(SettingsResult result)
    {
        if (result is not SettingsResult.Invalid invalid)
            return;
        Assert.NotEmpty(invalid.Errors);
        Assert.All(invalid.Errors, error =>
        {
            Assert.StartsWith("Autoscaler", error.Key, StringComparison.Ordinal);
            Assert.NotEmpty(error.Message);
        });
    }
}
