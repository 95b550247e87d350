using EdgeAutoscaler.Status;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows the fleet again and again, until it is ended: on a terminal in one place, elsewhere one below the other.</summary>
/// <param name="console">The console.</param>
/// <param name="ask">Asks the running service.</param>
/// <param name="time">Measures the time between two looks.</param>
internal sealed class StatusWatch(IAnsiConsole console, Func<CancellationToken, Task<ServiceAnswer<FleetStatus>>> ask, TimeProvider time)
{
    /// <summary>Watches. A service that doesn't answer is asked again: it may be starting.</summary>
    /// <param name="every">Time between two looks.</param>
    /// <param name="cancellationToken">Ends the watching, as is usual.</param>
    public async Task RunAsync(TimeSpan every, CancellationToken cancellationToken)
    {
        try
        {
            if (console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal)
                await console.Live(Text.Empty).Overflow(VerticalOverflow.Ellipsis).StartAsync(live => RepeatAsync(live.UpdateTarget, every, cancellationToken));
            else
                await RepeatAsync(WriteBelow, every, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Watching has no other end.
        }
    }

    private async Task RepeatAsync(Action<IRenderable> show, TimeSpan every, CancellationToken cancellationToken)
    {
        while (true)
        {
            show(await ask(cancellationToken) switch
            {
                ServiceAnswer<FleetStatus>.Answered answered => WatchTable.Of(answered.Value),
                ServiceAnswer<FleetStatus>.Refused refused => ConsoleText.Toned($"The service didn't answer: {refused.Detail}", Tone.Bad),
                _ => ConsoleText.Toned("The service isn't running; asking again.", Tone.Bad),
            });
            await Task.Delay(every, time, cancellationToken);
        }
    }

    private void WriteBelow(IRenderable shown)
    {
        console.Write(shown);
        console.WriteLine();
        console.WriteLine();
    }
}
