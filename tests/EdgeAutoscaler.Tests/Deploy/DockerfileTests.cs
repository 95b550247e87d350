namespace EdgeAutoscaler.Tests.Deploy;

public sealed class DockerfileTests
{
    private readonly string[] _instructions =
        [.. DeployFiles.Read("Dockerfile").Split('\n').Where(line => line.Length > 0 && line[0] is not '#' and not ' ')];

    [Fact]
    public void Copy_EverySource_IsInTheRepository() => Assert.All(
        CopiedFromContext(),
        source => Assert.True(Path.Exists(DeployFiles.PathOf(source)), $"{source} does not exist"));

    [Fact]
    public void Copy_EveryProjectOfTheService_IsRestoredFromItsLockFile()
    {
        var copied = CopiedFromContext().ToList();

        Assert.Contains("RUN dotnet restore src/EdgeAutoscaler --locked-mode && dotnet tool restore", _instructions);
        Assert.Subset(copied.ToHashSet(), new HashSet<string> { "NuGet.config", ".config/dotnet-tools.json" });
        Assert.All(ProjectsOfTheService(), project =>
        {
            Assert.Contains(project, copied);
            Assert.Contains($"{Path.GetDirectoryName(project)}/packages.lock.json", copied);
        });
    }

    [Fact]
    public void Images_Both_CanBeNamedAtBuildTime()
    {
        Assert.Contains("ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0", _instructions);
        Assert.Contains("ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", _instructions);
        Assert.Equal(
            ["FROM ${SDK_IMAGE} AS build", "FROM ${RUNTIME_IMAGE}"],
            _instructions.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Image_Service_RunsWithoutRootAndKeepsItsDataInAVolume()
    {
        Assert.Contains("USER $APP_UID", _instructions);
        Assert.Contains("VOLUME /data", _instructions);
        Assert.Contains("EXPOSE 9464", _instructions);
        Assert.Equal("""ENTRYPOINT ["/app/edge-autoscaler"]""", _instructions[^1]);
    }

    [Fact]
    public void Image_Revision_IsInVersionAndLabel()
    {
        Assert.Equal(2, _instructions.Count(line => line == "ARG REVISION="));
        Assert.Contains(_instructions, line => line.StartsWith("RUN dotnet publish ", StringComparison.Ordinal) && line.Contains(" -p:SourceRevisionId=$REVISION ", StringComparison.Ordinal));
        Assert.Contains(_instructions, line => line.StartsWith("LABEL ", StringComparison.Ordinal) && line.EndsWith(" org.opencontainers.image.revision=$REVISION", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DOTNET_EnableDiagnostics=0")]
    [InlineData("DOTNET_DbgEnableMiniDump=0")]
    public void Image_Dumps_AreOff(string setting) => Assert.Contains(setting, DeployFiles.Read("Dockerfile"), StringComparison.Ordinal);

    [Theory]
    [InlineData("--read-only")]
    [InlineData("--cap-drop ALL")]
    [InlineData("--security-opt no-new-privileges")]
    public void Image_HowToRunIt_TakesAwayWhatIsNotNeeded(string option) =>
        Assert.Contains(option, DeployFiles.Read("Dockerfile").Split('\n').Single(line => line.StartsWith("#   docker run", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Image_NoSecretIsBuiltIn() => Assert.DoesNotContain(
        _instructions,
        line => line.Contains("SECRET", StringComparison.OrdinalIgnoreCase) || line.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase));

    /// <summary>The worker and every project it references, directly or not.</summary>
    private static HashSet<string> ProjectsOfTheService()
    {
        var found = new HashSet<string>();
        var open = new Queue<string>(["src/EdgeAutoscaler/EdgeAutoscaler.csproj"]);
        while (open.TryDequeue(out var project))
        {
            if (!found.Add(project))
                continue;
            foreach (var part in DeployFiles.Read(project).Split("ProjectReference Include=\"../").Skip(1))
                open.Enqueue("src/" + part[..part.IndexOf('"', StringComparison.Ordinal)]);
        }

        return found;
    }

    private IEnumerable<string> CopiedFromContext() => _instructions
        .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ')[1..^1]);
}
