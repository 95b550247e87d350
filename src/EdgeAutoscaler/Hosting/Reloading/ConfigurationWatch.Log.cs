namespace EdgeAutoscaler.Hosting.Reloading;

internal sealed partial class ConfigurationWatch
{
    [LoggerMessage(1250, LogLevel.Error, "{Path} isn't used, the last good configuration stays in force. {Problem}")]
    private partial void LogRefused(string path, string problem);

    [LoggerMessage(1251, LogLevel.Warning, "{Path} couldn't be judged and is looked at again: {Error}")]
    private partial void LogNotJudged(string path, string error);

    [LoggerMessage(1252, LogLevel.Information, "{Change}")]
    private partial void LogChange(string change);

    [LoggerMessage(1253, LogLevel.Information, "{Path} has {Changes} and is taken over once the running cycles have ended")]
    private partial void LogReloading(string path, string changes);

    [LoggerMessage(1254, LogLevel.Information, "{Path} is valid again; nothing changed")]
    private partial void LogValidAgain(string path);
}
