namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>Environment variables under a prefix of their own, so that tests don't see each other's; removed at the end.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private readonly List<string> _names = [];

    /// <summary>What the variables begin with.</summary>
    public string Prefix { get; } = $"T{Guid.NewGuid():N}_";

    /// <summary>Sets a variable.</summary>
    /// <param name="name">Its name without the prefix.</param>
    /// <param name="value">Its value.</param>
    public EnvironmentVariables Set(string name, string value)
    {
        _names.Add(Prefix + name);
        Environment.SetEnvironmentVariable(Prefix + name, value);
        return this;
    }

    public void Dispose() => _names.ForEach(name => Environment.SetEnvironmentVariable(name, null));
}
