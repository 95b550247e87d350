using System.Globalization;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Configuration.Keys;

namespace EdgeAutoscaler.Tests.Deploy;

public sealed partial class SystemdUnitTests
{
    private const string Unit = "deploy/systemd/edge-autoscaler.service";

    private readonly string[] _settings =
        [.. DeployFiles.Read(Unit).Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')];

    [ToolFact("systemd-analyze")]
    public async Task Verify_EverySetting_IsKnownToSystemd()
    {
        var result = await Tool.Run("systemd-analyze", "", "verify", DeployFiles.PathOf(Unit));

        // The program isn't installed where the tests run; anything else is a mistake.
        Assert.All(
            result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("edge-autoscaler", StringComparison.Ordinal)),
            line => Assert.Contains("/usr/lib/edge-autoscaler/edge-autoscaler is not executable", line, StringComparison.Ordinal));
    }

    [ToolFact("systemd-analyze")]
    public async Task Security_Hardening_ScoresAtMostOnePointFive()
    {
        var result = await Tool.Run("systemd-analyze", "", "security", "--offline=true", "--no-pager", DeployFiles.PathOf(Unit));

        var level = ExposureLevel().Match(result.Output);
        Assert.True(level.Success, result.ToString());
        Assert.InRange(double.Parse(level.Groups[1].Value, CultureInfo.InvariantCulture), 0, 1.5);
    }

    [Fact]
    public void Unit_RuntimeThatCompiles_IsNotForbiddenToDoSo() =>
        Assert.DoesNotContain(_settings, line => line.StartsWith("MemoryDenyWriteExecute", StringComparison.Ordinal));

    [Fact]
    public void Unit_ServiceThatIsPausedLongerThanTheSendFuse_IsKilledAtOnce()
    {
        Assert.Contains("WatchdogSec=60", _settings);
        Assert.Contains("WatchdogSignal=SIGKILL", _settings);
        Assert.Equal("00:01:00", ConfigurationKeys.All.Single(key => key.Path == "Autoscaler:Purchase:SendFuse").Default);
    }

    [Theory]
    [InlineData("login-password")]
    [InlineData("access-key")]
    [InlineData("api-token")]
    public void Unit_Secret_IsHandedOverAsACredentialAndMayBeMissing(string name)
    {
        Assert.Contains(_settings, line => line.StartsWith($"LoadCredential={name}:/etc/edge-autoscaler/secrets/", StringComparison.Ordinal));
        Assert.Contains($"SetCredential={name}:\\n", _settings);
    }

    [Theory]
    [InlineData("DOTNET_DbgEnableMiniDump=0")]
    [InlineData("DOTNET_EnableDiagnostics=0")]
    public void Unit_Dumps_AreOff(string setting)
    {
        Assert.Contains($"Environment={setting}", _settings);
        Assert.Contains("LimitCORE=0", _settings);
    }

    [Fact]
    public void Unit_SecretsAndState_StayWithTheServiceAlone()
    {
        Assert.Contains("DynamicUser=yes", _settings);
        Assert.Contains("UMask=0077", _settings);
        Assert.Contains("StateDirectoryMode=0700", _settings);
        Assert.DoesNotContain(_settings, line => line.StartsWith("Environment=", StringComparison.Ordinal) && line.Contains("SECRET", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"exposure level for \S+: ([0-9.]+)")]
    private static partial Regex ExposureLevel();
}
