using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>What keeps the tree readable.</summary>
public sealed partial class TidyTests
{
    private const int MostLines = 300;

    [Fact]
    public void CSharpFiles_Length_IsAtMost300Lines() =>
        Assert.DoesNotContain(Source.CSharpFiles, path => Source.Read(path).Split('\n').Length > MostLines);

    [Fact]
    public void CSharpFiles_DeclareTheTypeTheyAreNamedAfter() => Assert.DoesNotContain(Source.CSharpFiles, path =>
    {
        var name = Path.GetFileName(path).Split('.')[0];
        return name is not ("Program" or "AssemblyInfo" or "GlobalUsings")
            && !Regex.IsMatch(Source.Read(path), $@"\b(class|record|struct|interface|enum)\s+(struct\s+)?{Regex.Escape(name)}\b");
    });

    [Fact]
    public void LogEventIds_AreUnique()
    {
        var ids = Source.CSharpFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(path => EventId().Matches(Source.Read(path)).Select(match => match.Groups[1].Value))
            .ToList();

        Assert.NotEmpty(ids);
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    // Without one the compiler makes an id from the method's name, which changes with it.
    [Fact]
    public void LogMessages_All_HaveAnEventId() => Assert.DoesNotContain(
        Source.CSharpFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal)),
        path => Message().Count(Source.Read(path)) != EventId().Count(Source.Read(path)));

    [Fact]
    public void Projects_AreAllInTheSolution()
    {
        var solution = Source.Read("EdgeAutoscaler.sln").Replace('\\', '/');
        var projects = Directory.EnumerateFiles(Source.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Source.Root, path).Replace('\\', '/'));

        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d+)")]
    private static partial Regex EventId();

    [GeneratedRegex(@"\[LoggerMessage\b")]
    private static partial Regex Message();
}
