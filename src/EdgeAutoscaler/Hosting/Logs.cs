using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Hosting;

/// <summary>Where logs go: one line each to standard output, for people or as JSON. The demo tells its story on the console instead and logs only trouble.</summary>
internal static class Logs
{
    private static readonly string[] Chatty = ["Microsoft", "System", "Quartz", "Polly"];

    /// <summary>Sets the service's log up; the section <c>Logging</c> of the configuration has the last word.</summary>
    /// <param name="logging">The log.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="loaded">The settings.</param>
    public static void Add(ILoggingBuilder logging, IConfiguration configuration, LoadedSettings.Valid loaded)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Information);
        foreach (var category in Chatty)
            logging.AddFilter(category, LogLevel.Warning);
        // Why the host could not start is said in one line at the end; its own three stack traces would bury it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        if (loaded.Demo is not null)
            logging.AddFilter("EdgeAutoscaler", LogLevel.Warning).AddFilter("EdgeAutoscaler.Hosting.Reloading", LogLevel.Information);
        if (loaded.LogFormat == LogFormat.Json)
            AddJson(logging);
        else
            logging.AddSimpleConsole(options => (options.SingleLine, options.TimestampFormat, options.UseUtcTimestamp) = (true, "yyyy-MM-dd'T'HH:mm:ss'Z' ", true));
    }

    // With the ids of the trace and the span that a line belongs to, where traces are exported.
    private static void AddJson(ILoggingBuilder logging) => logging
        .Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId)
        .AddJsonConsole(options => (options.TimestampFormat, options.UseUtcTimestamp, options.IncludeScopes) = ("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", true, true));

    /// <summary>A log of the same form for the time before the service's own exists.</summary>
    /// <param name="loaded">The settings.</param>
    public static ILoggerFactory BeforeStart(LoadedSettings.Valid loaded) =>
        LoggerFactory.Create(logging => Add(logging, loaded.Configuration, loaded));
}
