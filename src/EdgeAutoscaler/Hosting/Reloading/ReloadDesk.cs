using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>Where one life of the service leaves the settings of the next, and where anybody may ask for a look at the file. Safe for concurrent use.</summary>
internal sealed class ReloadDesk : IConfigurationState, IDisposable
{
    private readonly SemaphoreSlim _asked = new(0, 1);
    private LoadedSettings.Valid? _next;
    private string? _problem;

    /// <summary>Why the file isn't what is in force; <see langword="null"/> when it is.</summary>
    public string? Problem
    {
        get => Volatile.Read(ref _problem);
        set => Volatile.Write(ref _problem, value);
    }

    /// <summary>Whether the service stops only to begin anew.</summary>
    public bool IsReloading => Volatile.Read(ref _next) is not null;

    /// <summary>Whether the service has started before, in this life or an earlier one.</summary>
    public bool HasBegun { get; set; }

    public void Dispose() => _asked.Dispose();

    /// <summary>Asks for a look at the file without delay.</summary>
    public void Ask()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // Asked already.
        }
    }

    /// <summary>Waits until somebody asks.</summary>
    /// <param name="atMost">How long at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether somebody did.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _asked.WaitAsync(atMost, cancellationToken);

    /// <summary>Fingerprint of the file that the next life is to begin with, or that it couldn't begin with.</summary>
    public string? Content { get; private set; }

    /// <summary>Leaves the settings of the next life.</summary>
    /// <param name="next">The settings.</param>
    /// <param name="content">Fingerprint of their file.</param>
    public void Leave(LoadedSettings.Valid next, string content)
    {
        Content = content;
        Volatile.Write(ref _next, next);
    }

    /// <summary>The next life didn't come to be.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="isFinal">Whether the same file needn't be tried again.</param>
    public void Reject(string problem, bool isFinal)
    {
        Problem = problem;
        if (!isFinal)
            Content = null;
    }

    /// <summary>Takes the settings of the next life; <see langword="null"/> when there is to be none.</summary>
    public LoadedSettings.Valid? Take() => Interlocked.Exchange(ref _next, null);
}
