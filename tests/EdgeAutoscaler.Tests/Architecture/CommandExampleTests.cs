using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Tests.Commands;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>Every command that a document shows in a block of shell lines is one that the program takes.</summary>
public sealed partial class CommandExampleTests : IDisposable
{
    private readonly string _config = Path.GetTempFileName();

    public void Dispose() => File.Delete(_config);

    public static TheoryData<string> Documents => ["README.md", "deploy/README.md", "docs/notifications.md", "docs/operations.md", "docs/policies.md", "docs/http-api.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Commands_Shown_AreTaken(string document)
    {
        foreach (var line in CommandsIn(Source.Read(document)))
            Assert.True(await IsTakenAsync(line), $"{document}: {line}");
    }

    [Fact]
    public void Commands_OfTheRunbook_AreFound() => Assert.True(CommandsIn(Source.Read("docs/operations.md")).Count() > 40);

    [Theory]
    [InlineData("edge-autoscaler status --colour")]
    [InlineData("edge-autoscaler intents forget ID")]
    [InlineData("edge-autoscaler unfreeze fleet")]
    [InlineData("edge-autoscaler pause fleet --for 2h --reason why")]
    public async Task Commands_WrongOnes_AreNot(string line) => Assert.False(await IsTakenAsync(line));

    private async Task<bool> IsTakenAsync(string line)
    {
        // The file it names is not here; one that is stands in for it.
        var arguments = CommandLineParser.SplitCommandLine(ConfigFile().Replace(line, $"$1 {_config}")).SkipWhile(word => word != CommandLine.Name).Skip(1).ToList();
        var actions = new RecordingActions();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.InvokeAsync(
            CommandLine.Build(actions, actions), arguments, new InvocationConfiguration { Output = output, Error = error }, CancellationToken.None);
        return exitCode == ExitCodes.Done && error.ToString().Length == 0;
    }

    private static IEnumerable<string> CommandsIn(string text) => ShellBlock().Matches(text)
        .SelectMany(block => CommandLines().Matches(block.Groups[1].Value))
        .Select(line => line.Groups[1].Value.Trim());

    [GeneratedRegex(@"^\s*```sh\n(.*?)^\s*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    /// <summary>Without the comment after it.</summary>
    [GeneratedRegex(@"^\s*((?:sudo )?edge-autoscaler\b.*?)(?:\s#.*)?$", RegexOptions.Multiline)]
    private static partial Regex CommandLines();

    [GeneratedRegex(@"(--config|-c) \S+")]
    private static partial Regex ConfigFile();
}
