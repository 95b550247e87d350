using EdgeAutoscaler.Adapters.AckEdge.Purchase;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class FileLoginPasswordSourceTests : IDisposable
{
    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("Hello1234!", "Hello1234!")]
    [InlineData("Hello1234!\n", "Hello1234!")]
    [InlineData("Hello1234!\r\n", "Hello1234!")]
    [InlineData("Hello1234!\n\n", "Hello1234!\n")]
    public async Task Read_File_TakesOneNewlineOff(string content, string expected)
    {
        var source = new FileLoginPasswordSource(_home.Write("password", content));

        var found = Assert.IsType<LoginPasswordResult.Found>(await source.ReadAsync(default));

        Assert.Equal(expected, found.Password.Reveal());
        Assert.DoesNotContain("Hello", found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task Read_EmptyFile_IsMissing(string content)
    {
        var source = new FileLoginPasswordSource(_home.Write("password", content));

        Assert.Contains("empty", Assert.IsType<LoginPasswordResult.Missing>(await source.ReadAsync(default)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NoFile_NamesThePath()
    {
        var path = Path.Combine(_home.Path, "nothing");

        var missing = Assert.IsType<LoginPasswordResult.Missing>(await new FileLoginPasswordSource(path).ReadAsync(default));

        Assert.Contains(path, missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileChanged_GivesTheNewPassword()
    {
        var source = new FileLoginPasswordSource(_home.Write("password", "Hello1234!"));
        await source.ReadAsync(default);
        _home.Write("password", "World5678?");

        Assert.Equal("World5678?", Assert.IsType<LoginPasswordResult.Found>(await source.ReadAsync(default)).Password.Reveal());
    }
}
