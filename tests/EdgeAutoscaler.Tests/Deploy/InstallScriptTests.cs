using System.Runtime.Versioning;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>Runs the script against a root file system of its own, with a program that only tells its version.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InstallScriptTests : IDisposable
{
    private const string Configuration = "etc/edge-autoscaler/appsettings.json";
    private const string Script = "deploy/systemd/install.sh";
    private const string Program = "usr/lib/edge-autoscaler/edge-autoscaler";
    private const string Unit = "etc/systemd/system/edge-autoscaler.service";
    private const string Ledger = "var/lib/private/edge-autoscaler/data/ledger.db";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edge-autoscaler-install-");

    public InstallScriptTests() => Publish("1");

    private string Root => Path.Combine(_folder.FullName, "root");

    private string Published => Path.Combine(_folder.FullName, "published");

    public void Dispose() => _folder.Delete(recursive: true);

    [ToolFact("bash")]
    public async Task Install_EmptyRoot_PutsEachFileInItsPlaceWithItsMode()
    {
        await Succeed("install", Published);

        Assert.Equal("755", ModeOf(Program));
        Assert.Equal("644", ModeOf(Configuration));
        Assert.Equal("644", ModeOf(Unit));
        Assert.Equal("700", ModeOf("etc/edge-autoscaler/secrets"));
        Assert.Equal(DeployFiles.Read("deploy/systemd/edge-autoscaler.service"), await File.ReadAllTextAsync(PathOf(Unit)));
        // Absolute on the machine, whatever DESTDIR is here.
        Assert.Equal("/" + Program, new FileInfo(PathOf("usr/local/bin/edge-autoscaler")).LinkTarget);
    }

    [ToolFact("bash")]
    public async Task Install_Again_KeepsTheConfiguration()
    {
        await Succeed("install", Published);
        await File.WriteAllTextAsync(PathOf(Configuration), "mine");

        await Succeed("install", Published);

        Assert.Equal("mine", await File.ReadAllTextAsync(PathOf(Configuration)));
    }

    [ToolFact("bash")]
    public async Task Upgrade_NewVersion_ReplacesTheWholeProgramAndKeepsTheConfiguration()
    {
        await Succeed("install", Published);
        await File.WriteAllTextAsync(PathOf(Configuration), "mine");
        await File.WriteAllTextAsync(PathOf("usr/lib/edge-autoscaler/gone.dll"), "of the old version");
        Publish("2");

        await Succeed("upgrade", Published);

        Assert.Contains("echo 2", await File.ReadAllTextAsync(PathOf(Program)), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(PathOf(Configuration)));
        Assert.Equal(["edge-autoscaler"], Directory.GetFileSystemEntries(PathOf("usr/lib")).Select(Path.GetFileName));
        Assert.False(File.Exists(PathOf("usr/lib/edge-autoscaler/gone.dll")));
    }

    [ToolFact("bash")]
    public async Task Upgrade_NothingInstalled_IsRefused() => Assert.Equal(1, (await Run("", "upgrade", Published)).ExitCode);

    [ToolFact("bash")]
    public async Task Upgrade_ProgramThatDoesNotRun_LeavesTheOldOne()
    {
        await Succeed("install", Published);
        await File.WriteAllTextAsync(Path.Combine(Published, "edge-autoscaler"), "#!/bin/sh\nexit 150\n");

        var result = await Run("", "upgrade", Published);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("runtime", result.Error, StringComparison.Ordinal);
        Assert.Contains("echo 1", await File.ReadAllTextAsync(PathOf(Program)), StringComparison.Ordinal);
    }

    [ToolFact("bash")]
    public async Task Uninstall_Twice_KeepsConfigurationAndLedger()
    {
        await InstallWithLedger();

        await Succeed("uninstall");
        await Succeed("uninstall");

        Assert.True(File.Exists(PathOf(Ledger)));
        Assert.True(File.Exists(PathOf(Configuration)));
        Assert.False(Path.Exists(PathOf("usr/lib/edge-autoscaler")));
        Assert.False(File.Exists(PathOf(Unit)));
        Assert.Empty(Directory.GetFileSystemEntries(PathOf("usr/local/bin")));
    }

    [ToolTheory("bash")]
    [InlineData("")]
    [InlineData("y\n")]
    [InlineData("delete\n")]
    public async Task Purge_WithoutTheWord_DeletesNothing(string input)
    {
        await InstallWithLedger();

        var result = await Run(input, "uninstall", "--purge");

        Assert.Equal(1, result.ExitCode);
        Assert.True(File.Exists(PathOf(Ledger)));
        Assert.True(File.Exists(PathOf(Program)));
    }

    [ToolFact("bash")]
    public async Task Purge_WithTheWord_LeavesNothing()
    {
        await InstallWithLedger();

        var result = await Run("delete the ledger\n", "uninstall", "--purge");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories),
            path => Path.GetFileName(path).StartsWith("edge-autoscaler", StringComparison.Ordinal));
    }

    [ToolTheory("bash")]
    [InlineData]
    [InlineData("remove")]
    [InlineData("uninstall", "--force")]
    [InlineData("uninstall", "--purge", "--yes")]
    public async Task Usage_Wrong_SaysWhatIsRightAndChangesNothing(params string[] arguments)
    {
        await Succeed("install", Published);

        var result = await Run("", arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("install.sh upgrade", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf(Program)));
    }

    [ToolFact("shellcheck")]
    public async Task Script_ShellCheck_FindsNothing()
    {
        var result = await Tool.Run("shellcheck", "", DeployFiles.PathOf(Script));

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    private void Publish(string version)
    {
        Directory.CreateDirectory(Published);
        var program = Path.Combine(Published, "edge-autoscaler");
        File.WriteAllText(program, $"#!/bin/sh\necho {version}\n");
        File.SetUnixFileMode(program, (UnixFileMode)Convert.ToInt32("700", 8));
        File.WriteAllText(Path.Combine(Published, "appsettings.json"), "as shipped");
    }

    private async Task InstallWithLedger()
    {
        await Succeed("install", Published);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(Ledger))!);
        await File.WriteAllTextAsync(PathOf(Ledger), "");
        File.CreateSymbolicLink(PathOf("var/lib/edge-autoscaler"), "private/edge-autoscaler");
    }

    private async Task Succeed(params string[] arguments)
    {
        var result = await Run("", arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    private Task<ToolResult> Run(string input, params string[] arguments) =>
        Tool.Run("env", input, [$"DESTDIR={Root}", "bash", DeployFiles.PathOf(Script), .. arguments]);

    private string PathOf(string relative) => Path.Combine(Root, relative);

    private string ModeOf(string relative) => Convert.ToString((int)File.GetUnixFileMode(PathOf(relative)), 8);
}
