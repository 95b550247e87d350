using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration;

/// <summary>Loads an appsettings file with the environment on top.</summary>
public static class ConfigurationFile
{
    /// <summary>Loads the file; values of the environment such as <c>Autoscaler__Mode</c> win.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="error">What is wrong with the file; <see langword="null"/> when it could be read.</param>
    /// <returns>The configuration, or <see langword="null"/>.</returns>
    public static IConfigurationRoot? Load(string path, out SettingsError? error)
    {
        error = null;
        if (!File.Exists(path))
        {
            error = new SettingsError(path, null, "does not exist: name an appsettings file with --config");
            return null;
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(path), optional: false, reloadOnChange: false)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            error = new SettingsError(path, null, $"can't be read: {Reason(exception.GetBaseException())}");
            return null;
        }
    }

    // JSON counts lines from 0, people and editors from 1; its own message names neither.
    private static string Reason(Exception cause) => cause is JsonException { LineNumber: { } line }
        ? $"no valid JSON at line {line + 1}: {cause.Message.Split(" LineNumber:")[0]}"
        : cause.Message;
}
