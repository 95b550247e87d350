namespace EdgeAutoscaler.Hosting;

/// <summary>Runs the service and says how it ended.</summary>
internal static class ServiceRun
{
    /// <summary>Runs until the service is told to stop or breaks.</summary>
    /// <param name="app">The service; disposed of at the end.</param>
    /// <param name="started">Called once it listens.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>The exit code: a background service that broke is a failure even though the host then stops in good order.</returns>
    public static async Task<int> ToTheEndAsync(WebApplication app, Action started, TextWriter error, CancellationToken cancellationToken)
    {
        var background = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        try
        {
            await app.StartAsync(cancellationToken);
            started();
            await app.WaitForShutdownAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            error.WriteLine($"The service can't listen: {exception.Message} Stop the other service, or set Autoscaler:Listen to another port.");
            return Commands.ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || app.Lifetime.ApplicationStopping.IsCancellationRequested || background.Exists(IsBroken))
        {
            // Stopped while it was still starting, or not within its time: by the caller, or by a part that broke and decides the exit code.
        }
        finally
        {
            await app.DisposeAsync();
        }

        var broken = background.FindAll(IsBroken);
        foreach (var service in broken)
            error.WriteLine($"{service.GetType().Name} ended the service: {service.ExecuteTask!.Exception!.InnerException!.Message}");
        return broken.Count > 0 ? Commands.ExitCodes.Failed : Commands.ExitCodes.Done;
    }

    private static bool IsBroken(BackgroundService service) => service.ExecuteTask is { IsFaulted: true };
}
