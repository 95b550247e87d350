namespace EdgeAutoscaler.Tests.Deploy.GrafanaSchema;

/// <summary>The types of a dashboard that Grafana publishes with its versions, and the compiler that checks a dashboard against them.</summary>
public sealed class GrafanaTypes : IAsyncLifetime
{
    private static readonly SortedDictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["10"] = "grafana-10/dist/esm/raw/dashboard/x/dashboard_types.gen", ["12"] = "grafana-12/dist/esm/raw/dashboard/x/Dashboard_types.gen",
    };

    /// <summary>The versions asked: the oldest that publishes the type, and the newest whose dashboards are still of that form.</summary>
    public static readonly string[] Versions = [.. Modules.Keys];

    // Enumerations are written as their values in JSON.
    private const string Json =
        "type Json<T> = T extends string ? `${T}` : T extends (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]: Json<T[K]> } : T;";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grafana-schema-");

    public async Task InitializeAsync()
    {
        if (!NpmFactAttribute.IsReachable)
            return;
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(DeployFiles.PathOf($"tests/EdgeAutoscaler.Tests/Deploy/GrafanaSchema/{file}"), Path.Combine(_folder.FullName, file));
        var installed = await Tool.Run("npm", "", "ci", "--prefix", _folder.FullName, "--ignore-scripts", "--no-audit", "--no-fund");
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>What is wrong with a dashboard by the types of a version; nothing if it is right.</summary>
    /// <param name="dashboard">The dashboard as JSON.</param>
    /// <param name="version">The version.</param>
    public async Task<string> ErrorsOfAsync(string dashboard, string version)
    {
        var file = Path.Combine(_folder.FullName, $"dashboard-{version}-{Guid.NewGuid():N}.ts");
        await File.WriteAllTextAsync(
            file,
            $"""
             import type {"{ Dashboard }"} from '{Modules[version]}';
             {Json}
             export const dashboard: Json<Dashboard> = {dashboard};
             """);
        var checkedBy = await Tool.Run(
            Path.Combine(_folder.FullName, "node_modules", ".bin", "tsc"),
            "",
            "--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler", file);
        return checkedBy.ExitCode == 0 ? "" : checkedBy.Output + checkedBy.Error;
    }
}
