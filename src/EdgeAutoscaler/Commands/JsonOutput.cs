using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Commands;

/// <summary>Writes what <c>--output json</c> asks for: the same JSON as the HTTP API, on one line.</summary>
/// <param name="writer">Where it writes; standard output, where nothing else may be written then.</param>
internal sealed class JsonOutput(TextWriter writer)
{
    /// <summary>Writes the answer of <c>status</c>.</summary>
    /// <param name="fleet">The fleet.</param>
    public void Write(FleetStatus fleet) => Write(fleet, StatusJsonContext.Default.FleetStatus);

    /// <summary>Writes the answer of <c>plan</c>.</summary>
    /// <param name="clusters">The evaluated clusters.</param>
    public void Write(IReadOnlyList<ClusterStatus> clusters) => Write(clusters, StatusJsonContext.Default.IReadOnlyListClusterStatus);

    /// <summary>Writes the answer of <c>check</c>.</summary>
    /// <param name="report">The report.</param>
    public void Write(CheckReport report) => Write(report, StatusJsonContext.Default.CheckReport);

    /// <summary>Writes the answer of <c>intents list</c>.</summary>
    /// <param name="purchases">The purchases.</param>
    public void Write(IReadOnlyList<PurchaseStatus> purchases) => Write(purchases, StatusJsonContext.Default.IReadOnlyListPurchaseStatus);

    /// <summary>Writes the answer of <c>explain</c>.</summary>
    /// <param name="dossier">Everything about a decision.</param>
    public void Write(DecisionDossier dossier) => Write(dossier, StatusJsonContext.Default.DecisionDossier);

    /// <summary>Writes the answer of <c>intents show</c>.</summary>
    /// <param name="dossier">Everything about a purchase.</param>
    public void Write(PurchaseDossier dossier) => Write(dossier, StatusJsonContext.Default.PurchaseDossier);

    /// <summary>Writes what became of a person's word.</summary>
    /// <param name="answer">The answer.</param>
    public void Write(OperatorAnswer answer) => Write(answer, StatusJsonContext.Default.OperatorAnswer);

    private void Write<T>(T value, JsonTypeInfo<T> type) => writer.WriteLine(JsonSerializer.Serialize(value, type));
}
