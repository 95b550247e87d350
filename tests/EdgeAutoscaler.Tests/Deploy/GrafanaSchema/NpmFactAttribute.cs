using System.Diagnostics;

namespace EdgeAutoscaler.Tests.Deploy.GrafanaSchema;

/// <summary>A fact that needs packages of npm's registry; without it the test is skipped, also in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Answers = new(Ping);

    public NpmFactAttribute()
    {
        if (!IsReachable)
            Skip = "the npm registry can't be reached";
    }

    /// <summary>Whether npm is there and its registry answers.</summary>
    public static bool IsReachable => Answers.Value;

    private static bool Ping()
    {
        if (!Tool.Exists("npm"))
            return false;
        var start = new ProcessStartInfo("npm", ["view", "typescript@7.0.2", "version", "--fetch-retries=0", "--fetch-timeout=10000"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        npm.ErrorDataReceived += (_, _) => { };
        npm.BeginErrorReadLine();
        var output = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        return npm.ExitCode == 0 && output.Contains("7.0.2", StringComparison.Ordinal);
    }
}
