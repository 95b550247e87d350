using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration;

/// <summary>Opens configuration files.</summary>
public static class ConfigurationFile
{
    /// <summary>
    /// Reads one JSON file, comments and trailing commas allowed, and lays the environment over it: <c>Autoscaler__Mode=Live</c> outranks the
    /// file's <c>Autoscaler:Mode</c>. The file is read once; load it again to see a change.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="error">Why it can't be used, with the line where there is one; <see langword="null"/> when it can.</param>
    /// <param name="environmentPrefix">What the environment variables begin with; it is cut off. Default: nothing.</param>
    /// <returns>The values, not validated yet; <see langword="null"/> when the file can't be used.</returns>
    public static IConfigurationRoot? Load(string path, out SettingsError? error, string environmentPrefix = "")
    {
        error = null;
        try
        {
            using var file = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(file).AddEnvironmentVariables(environmentPrefix).Build();
        }
        catch (JsonException exception)
        {
            error = new SettingsError(path, null, Malformed(exception));
        }
        catch (FormatException exception)
        {
            error = new SettingsError(path, null, $"Is not a usable document: {exception.Message} The whole must be one object {{ \"Autoscaler\": {{ … }} }}, each key in it once.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            error = new SettingsError(path, null, "There is no such file. Name an existing one, for example with --config /etc/edge-autoscaler/appsettings.json.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error = new SettingsError(path, null, $"Can't be read: {exception.Message} It must be a file this user may read.");
        }

        return null;
    }

    // The parser's own words may quote the file, and with it a secret.
    private static string Malformed(JsonException exception) =>
        $"Is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: a value, comma, quote or bracket is missing or out of place.";
}
