using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>The compiled code, as a graph of types.</summary>
internal static class House
{
    private static readonly string[] Rooms =
    [
        "EdgeAutoscaler.Core",
        "EdgeAutoscaler.Adapters",
        "EdgeAutoscaler.Configuration",
        "EdgeAutoscaler.Simulator",
        "edge-autoscaler",
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded =
        new(() => new ArchLoader().LoadAssemblies([.. Rooms.Select(Load)]).Build());

    /// <summary>An assembly of ours.</summary>
    /// <param name="name">Its name.</param>
    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>Which types of a namespace use something they may not, as readable lines.</summary>
    /// <param name="inside">Beginning of the namespaces that are looked at.</param>
    /// <param name="forbidden">Beginnings of the full names of types that may not be used.</param>
    /// <param name="except">Beginnings of namespaces inside that may use them.</param>
    public static IReadOnlyList<string> Offenders(string inside, string[] forbidden, params string[] except) =>
    [
        .. Loaded.Value.Types
            .Where(type => Within(type, inside) && !except.Any(exempt => Within(type, exempt)))
            .SelectMany(type => type.Dependencies.Select(dependency => (type.FullName, Target: dependency.Target.FullName)))
            .Where(use => forbidden.Any(name => IsOf(use.Target, name)))
            .Select(use => $"{use.FullName} uses {use.Target}")
            .Distinct()
            .Order(),
    ];

    private static bool Within(IType type, string space) => IsOf(type.FullName, space);

    private static bool IsOf(string fullName, string space) =>
        fullName == space || fullName.StartsWith(space + ".", StringComparison.Ordinal) || fullName.StartsWith(space + "`", StringComparison.Ordinal);
}
