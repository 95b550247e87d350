using System.Diagnostics;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>Chromium without a window.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program's path; null when there is none.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(_ => Names, Path.Combine)
        .FirstOrDefault(File.Exists);

    /// <summary>Loads a page and returns its document after rendering, then the console's complaints.</summary>
    public static async Task<(string Document, string Errors)> DumpAsync(Uri address)
    {
        var program = Find() ?? throw new InvalidOperationException("chromium isn't installed; CI must install it");
        var profile = Directory.CreateTempSubdirectory("chromium-");
        try
        {
            var start = new ProcessStartInfo(program, Arguments(profile.FullName, address))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var document = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (document, await errors);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static string[] Arguments(string profile, Uri address) =>
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--enable-logging=stderr", $"--user-data-dir={profile}", "--dump-dom", address.ToString(),
    ];
}
