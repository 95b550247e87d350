using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Configuration;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Demo;

namespace EdgeAutoscaler.Hosting;

/// <summary>The settings and the world they apply to.</summary>
internal abstract record LoadedSettings
{
    private LoadedSettings()
    {
    }

    /// <summary>Everything is valid.</summary>
    /// <param name="Path">The file they were read from.</param>
    /// <param name="Settings">The settings.</param>
    /// <param name="Configuration">The configuration they were read from.</param>
    /// <param name="Clocks">The clocks.</param>
    /// <param name="Demo">The simulated cloud, in the demo only; the caller disposes of it.</param>
    public sealed record Valid(string Path, AutoscalerSettings Settings, IConfigurationRoot Configuration, Clocks Clocks, DemoCloud? Demo) : LoadedSettings, IAsyncDisposable
    {
        /// <summary>Who reads the log.</summary>
        public LogFormat LogFormat { get; init; }

        public ValueTask DisposeAsync() => Demo?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>Something is wrong.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Problems">All errors.</param>
    public sealed record Invalid(string Path, IReadOnlyList<SettingsProblem> Problems) : LoadedSettings
    {
        /// <summary>What still holds, in a world without clusters; <see langword="null"/> when not even the running service could be asked.</summary>
        public Valid? Outline { get; init; }

        /// <summary>Whether the ledger of the outline can be read.</summary>
        public bool HasLedger { get; init; }
    }
}
