namespace EdgeAutoscaler.Hosting;

/// <summary>Logs for the time before the service's own log exists.</summary>
internal static class Consoles
{
    /// <summary>A log to standard error; in the demo only warnings and worse.</summary>
    /// <param name="loaded">The settings.</param>
    public static ILogger Logger(LoadedSettings.Valid loaded) => LoggerFactory
        .Create(logging => logging
            .AddSimpleConsole(options => options.SingleLine = true)
            .SetMinimumLevel(loaded.Demo is null ? LogLevel.Information : LogLevel.Warning))
        .CreateLogger("EdgeAutoscaler.Ledger");
}
