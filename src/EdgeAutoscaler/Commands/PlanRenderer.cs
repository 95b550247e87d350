using EdgeAutoscaler.Status;
using Spectre.Console;

namespace EdgeAutoscaler.Commands;

/// <summary>Shows what one evaluation would buy.</summary>
/// <param name="console">The console.</param>
internal sealed class PlanRenderer(IAnsiConsole console)
{
    private readonly GroupRenderer _groups = new(console);

    /// <summary>Writes each group's decision with everything behind it, then the sum.</summary>
    /// <param name="clusters">The evaluated clusters.</param>
    public void Render(IReadOnlyList<ClusterStatus> clusters)
    {
        foreach (var cluster in clusters)
        {
            if (!cluster.SafeToScale)
                ConsoleText.Line(console, ConsoleText.Toned($"{cluster.Name}: not safe to scale ({State(cluster)}), nothing would be bought", Tone.Bad));
            foreach (var group in cluster.Groups)
            {
                _groups.Render(cluster.Name, group);
                console.WriteLine();
            }
        }

        ConsoleText.Line(console, ConsoleText.Styled(Sum(clusters)));
    }

    private static string State(ClusterStatus cluster) =>
        cluster.State is null ? "its state could not be read" : $"state {cluster.State}";

    private static string Sum(IReadOnlyList<ClusterStatus> clusters)
    {
        var nodes = clusters.SelectMany(cluster => cluster.Groups).Sum(group => group.Purchase?.Count ?? 0);
        return nodes switch
        {
            0 => "A cycle would buy nothing now. Nothing was bought.",
            1 => "A cycle would buy 1 node now. Nothing was bought.",
            _ => $"A cycle would buy {nodes} nodes now. Nothing was bought.",
        };
    }
}
