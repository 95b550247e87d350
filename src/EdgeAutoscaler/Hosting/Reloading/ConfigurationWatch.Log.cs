namespace EdgeAutoscaler.Hosting.Reloading;

internal sealed partial class ConfigurationWatch
{
    [LoggerMessage(LogLevel.Error, "{Path} isn't used, the last good configuration stays in force. {Problem}")]
    private partial void LogRefused(string path, string problem);

    [LoggerMessage(LogLevel.Warning, "{Path} couldn't be judged and is looked at again: {Error}")]
    private partial void LogNotJudged(string path, string error);

    [LoggerMessage(LogLevel.Information, "{Change}")]
    private partial void LogChange(string change);

    [LoggerMessage(LogLevel.Information, "{Path} has {Count} changes and is taken over once the running cycles have ended")]
    private partial void LogReloading(string path, int count);
}
