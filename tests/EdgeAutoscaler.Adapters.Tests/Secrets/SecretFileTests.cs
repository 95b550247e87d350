using System.Diagnostics;
using System.Runtime.Versioning;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Adapters.Tests.AckEdge;

namespace EdgeAutoscaler.Adapters.Tests.Secrets;

[UnsupportedOSPlatform("windows")]
public sealed class SecretFileTests : IDisposable
{
    private const UnixFileMode Open0755 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // The test's own directory is shut to others; this one, as /etc or a Kubernetes mount, is not.
    private readonly TempHome _home = new(Open0755);

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("400")]
    [InlineData("440")]
    [InlineData("600")]
    [InlineData("640")]
    public async Task Read_ModeThatKeepsOthersOut_IsRead(string mode) => Assert.Equal("s3cret", await TextAsync(Write("secret", mode)));

    [Theory]
    [InlineData("644", "can be read by everybody (mode 644): chmod 600")]
    [InlineData("444", "can be read by everybody (mode 444): chmod 600")]
    [InlineData("660", "can be changed by others than its owner (mode 660): chmod 600")]
    [InlineData("602", "can be changed by others than its owner (mode 602): chmod 600")]
    [InlineData("666", "can be changed by others than its owner (mode 666): chmod 600")]
    public async Task Read_ModeThatLetsOthersIn_IsRefusedAndNamesTheRemedy(string mode, string expected)
    {
        var path = Write("secret", mode);

        var problem = await ProblemAsync(path);

        Assert.Contains(path, problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ReadableFileInAFolderThatIsShut_IsRead()
    {
        var path = Write("shut/secret", "644");
        SetMode(Path.GetDirectoryName(path)!, "700");

        Assert.Equal("s3cret", await TextAsync(path));
    }

    [Fact]
    public async Task Read_WritableFileInAFolderThatIsShut_IsStillRefused()
    {
        var path = Write("shut/secret", "666");
        SetMode(Path.GetDirectoryName(path)!, "700");

        Assert.Contains("changed", await ProblemAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("440", true)]
    [InlineData("644", false)]
    public async Task Read_LinksAsKubernetesMakesThem_CountsTheFileBehind(string mode, bool isRead)
    {
        Write("volume/..2026_03_02/secret", mode);
        var volume = Path.Combine(_home.Path, "volume");
        Directory.CreateSymbolicLink(Path.Combine(volume, "..data"), "..2026_03_02");
        var link = File.CreateSymbolicLink(Path.Combine(volume, "secret"), Path.Combine("..data", "secret"));

        Assert.Equal(isRead, await SecretFile.ReadAsync(link.FullName, default) is SecretFileResult.Read);
    }

    [Fact]
    public async Task Read_LinkFromAShutFolderToAnOpenOne_IsRefused()
    {
        var target = Write("open/secret", "644");
        var shut = Directory.CreateDirectory(Path.Combine(_home.Path, "shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var link = Directory.CreateSymbolicLink(Path.Combine(shut.FullName, "way"), Path.GetDirectoryName(target)!);

        Assert.Contains("read by everybody", await ProblemAsync(Path.Combine(link.FullName, "secret")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadTokenOfPlatform_ReadableByAll_IsRead()
    {
        Assert.IsType<SecretFileResult.Read>(await SecretFile.ReadTokenOfPlatformAsync(Write("token", "644"), default));
        Assert.IsType<SecretFileResult.Unusable>(await SecretFile.ReadTokenOfPlatformAsync(Write("other", "646"), default));
    }

    [Fact]
    public async Task Read_Rotated_GivesTheNewContentAndThenSaysThatItIsGone()
    {
        var path = Write("secret", "600");
        Assert.Equal("s3cret", await TextAsync(path));

        File.Move(_home.Write("new", "rotated"), path, overwrite: true);
        SetMode(path, "600");
        Assert.Equal("rotated", await TextAsync(path));

        File.Delete(path);
        Assert.Contains("does not exist", await ProblemAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LargeFile_IsRefused()
    {
        var path = _home.Write("large", new string('x', 64 * 1024 + 1));
        SetMode(path, "600");

        Assert.Contains("larger", await ProblemAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Pipe_IsReadThoughItTellsNoLength()
    {
        var path = Path.Combine(_home.Path, "pipe");
        using (var made = Process.Start("mkfifo", ["-m", "600", path]))
            await made.WaitForExitAsync();

        var reading = Task.Run(() => TextAsync(path));
        await File.WriteAllTextAsync(path, "s3cret");

        Assert.Equal("s3cret", await reading);
    }

    private static async Task<string> TextAsync(string path) => Assert.IsType<SecretFileResult.Read>(await SecretFile.ReadAsync(path, default)).Text.Reveal();

    private static async Task<string> ProblemAsync(string path) => Assert.IsType<SecretFileResult.Unusable>(await SecretFile.ReadAsync(path, default)).Problem;

    private string Write(string name, string mode)
    {
        var path = _home.Write(name, "s3cret");
        SetMode(path, mode);
        return path;
    }

    private static void SetMode(string path, string octal) => File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(octal, 8));
}
