using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace EdgeAutoscaler.Commands;

/// <summary>Prints name and version, also where the program is hosted by another one.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>The version with the commit it was built from, for example <c>0.1.0+9191cf0</c>.</summary>
    public static string Version { get; } =
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { } version
            ? version[..Math.Min(version.Length, version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? plus + 8 : version.Length)]
            : "unknown";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"{CommandLine.Name} {Version}");
        return ExitCodes.Done;
    }
}
