namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>Values of the process's environment that are gone when the test is over.</summary>
internal sealed class EnvironmentValues : IDisposable
{
    private readonly (string Name, string Value)[] _values;

    public EnvironmentValues(params (string Name, string Value)[] values)
    {
        _values = values;
        foreach (var (name, value) in values)
            Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, _) in _values)
            Environment.SetEnvironmentVariable(name, null);
    }
}
