using System.Diagnostics;

namespace EdgeAutoscaler.Testing;

/// <summary>Runs the server's programs as someone they accept: they refuse to run as root.</summary>
internal static class ServerUser
{
    // The package's own user where it is installed from a package, and one that every system has where it isn't.
    private static readonly string Name = File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
        ? "postgres"
        : "nobody";

    /// <summary>Gives a folder to that user.</summary>
    public static async Task GiveAsync(string folder)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        using var chown = Process.Start("chown", ["-R", Name, folder]);
        await chown.WaitForExitAsync();
    }

    /// <summary>Starts a program of the server.</summary>
    public static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(PostgresPrograms.Folder ?? throw new InvalidOperationException("There is no PostgreSQL server here."), program);
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--reuid={Name}", "--clear-groups", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.WorkingDirectory = Path.GetTempPath();
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Runs a program of the server to its end.</summary>
    public static async Task RunToEndAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.BeginOutputReadLine();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error}");
    }
}
