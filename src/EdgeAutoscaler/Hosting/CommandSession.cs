using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Limits;

namespace EdgeAutoscaler.Hosting;

/// <summary>What all commands share: loading the settings, asking the running service, looking without one, showing the answer.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class CommandSession(TextWriter output, TextWriter error)
{
    private bool _hasMentioned;

    /// <summary>Standard output.</summary>
    public TextWriter Output => output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => error;

    /// <summary>Loads the settings, or explains on standard error what is wrong with them.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="startsDemo">Whether a demo's simulated cloud is started.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task<LoadedSettings.Valid?> LoadAsync(CommandOptions options, bool startsDemo, CancellationToken cancellationToken)
    {
        switch (await SettingsLoader.LoadAsync(options.ConfigFile, startsDemo, cancellationToken))
        {
            case LoadedSettings.Valid valid:
                return valid with { LogFormat = options.LogFormat };
            case LoadedSettings.Invalid invalid:
                new SettingsErrorRenderer(CommandConsole.Create(error)).Render(invalid.Path, invalid.Problems);
                return null;
            default:
                throw new InvalidOperationException("Unknown settings.");
        }
    }

    /// <summary>
    /// Loads what it takes to ask the running service: <c>Listen</c> and <c>ApiTokenFile</c>. Errors elsewhere are only mentioned, for a file
    /// that somebody is about to mend must not keep people from a service that runs.
    /// </summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <returns>The settings, without clusters where the file has errors; <see langword="null"/> when they can't be used, which was explained.</returns>
    public async Task<LoadedSettings.Valid?> LoadToAskAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await SettingsLoader.LoadAsync(options.ConfigFile, startsDemo: false, cancellationToken) is not LoadedSettings.Invalid { Outline: { } outline } invalid)
            return await LoadAsync(options, startsDemo: false, cancellationToken);
        Mention(invalid);
        return outline;
    }

    /// <summary>Asks the running service.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="loaded">The settings.</param>
    /// <param name="ask">The question.</param>
    public static async Task<ServiceAnswer<T>> AskAsync<T>(LoadedSettings.Valid loaded, Func<ServiceClient, Task<ServiceAnswer<T>>> ask)
    {
        using var http = ServiceClient.Connect(loaded.Settings.Listen.ToString());
        return await ask(new ServiceClient(http, loaded.Settings.ApiTokenFile));
    }

    /// <summary>Does something in a world of its own, with the ledger open for reading.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="act">What.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task<int> WithoutServiceAsync(CommandOptions options, Func<ReadOnlyWorld, Task<int>> act, CancellationToken cancellationToken)
    {
        if (await LoadAsync(options, startsDemo: true, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        await using var _ = loaded;
        await using var world = await ReadOnlyWorld.OpenAsync(loaded, cancellationToken);
        return await act(world);
    }

    /// <summary>The same, where a ledger that can't be read ends the command.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="act">What.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public Task<int> WithClustersAndLedgerAsync(CommandOptions options, Func<ReadOnlyWorld, Task<int>> act, CancellationToken cancellationToken) =>
        WithoutServiceAsync(options, world => IfReadableAsync(world, act), cancellationToken);

    /// <summary>The same for what needs the ledger alone: where the configuration has errors, in a world without clusters.</summary>
    /// <param name="options">What the command was told.</param>
    /// <param name="act">What.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task<int> WithLedgerAsync(CommandOptions options, Func<ReadOnlyWorld, Task<int>> act, CancellationToken cancellationToken)
    {
        if (await SettingsLoader.LoadAsync(options.ConfigFile, startsDemo: false, cancellationToken) is not LoadedSettings.Invalid { HasLedger: true, Outline: { } outline } invalid)
            return await WithClustersAndLedgerAsync(options, act, cancellationToken);
        Mention(invalid);
        await using var world = await ReadOnlyWorld.OpenAsync(outline, cancellationToken);
        return await IfReadableAsync(world, act);
    }

    private Task<int> IfReadableAsync(ReadOnlyWorld world, Func<ReadOnlyWorld, Task<int>> act)
    {
        if (world.LedgerTrouble is not { } trouble)
            return act(world);
        error.WriteLine(trouble);
        return Task.FromResult(ExitCodes.Failed);
    }

    private void Mention(LoadedSettings.Invalid invalid)
    {
        if (_hasMentioned)
            return;
        _hasMentioned = true;
        error.WriteLine($"{invalid.Path} has {LimitText.Count(invalid.Problems.Count, "error")}, which 'edge-autoscaler check' shows. Only Listen, ApiTokenFile and Ledger are read from it.");
    }

    /// <summary>Shows an answer in the form that was asked for.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <param name="options">What the command was told.</param>
    /// <param name="json">Writes it for scripts.</param>
    /// <param name="text">Writes it for people.</param>
    public int Show<T>(ServiceAnswer<T> answer, CommandOptions options, Action<T> json, Action<T> text)
    {
        switch (answer)
        {
            case ServiceAnswer<T>.Answered answered when options.Output == OutputFormat.Json:
                json(answered.Value);
                return ExitCodes.Done;
            case ServiceAnswer<T>.Answered answered:
                text(answered.Value);
                return ExitCodes.Done;
            case ServiceAnswer<T>.Missing missing:
                error.WriteLine(missing.Detail);
                return ExitCodes.Failed;
            case ServiceAnswer<T>.Refused refused:
                error.WriteLine($"The service didn't answer: {refused.Detail}");
                return ExitCodes.Failed;
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }
}
