using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.Configuration.Tests;

public sealed class DamagedFileTests
{
    private const int Files = 10_000;

    [Fact]
    public void Load_TenThousandDamagedFiles_EachIsValidOrRefusedByKey()
    {
        var mutator = new ConfigurationMutator(Document.Example().ToString());
        var path = Path.Combine(Path.GetTempPath(), $"damaged-{Guid.NewGuid():N}.json");
        var (valid, invalid, unreadable) = (0, 0, 0);
        try
        {
            for (var seed = 0; seed < Files; seed++)
            {
                File.WriteAllText(path, mutator.Damaged(seed));
                if (ConfigurationFile.Load(path, out var error) is not { } root)
                {
                    Assert.Equal((path, true), (error!.Key, error.Message.Length > 20));
                    unreadable++;
                }
                else if (SettingsReader.Read(root) is SettingsResult.Invalid { Errors: var errors })
                {
                    Assert.NotEmpty(errors);
                    Assert.All(errors, one => Assert.True(one.Key.StartsWith("Autoscaler", StringComparison.OrdinalIgnoreCase) && one.Message.Length > 0, $"seed {seed}: {one}"));
                    invalid++;
                }
                else
                {
                    valid++;
                }
            }
        }
        finally
        {
            File.Delete(path);
        }

        // Each kind is well represented, or the damage isn't what it claims to be.
        Assert.True(Math.Min(valid, Math.Min(invalid, unreadable)) > Files / 50, $"{valid} valid, {invalid} invalid, {unreadable} unreadable");
    }
}
