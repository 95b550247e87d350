using System.Diagnostics;
using EdgeAutoscaler.Core.Ports;

namespace EdgeAutoscaler.Cycle;

/// <summary>
/// The spans of cycles and looks at tasks. Nobody but <c>Telemetry</c> listens, and without a listener they cost nothing. They carry names,
/// counts and ids; never a URL, a query or what a server said, where a secret might be quoted.
/// </summary>
internal static class CycleTrace
{
    /// <summary>Name of the source of all spans.</summary>
    public const string SourceName = "EdgeAutoscaler";

    private const string Prefix = "edge_autoscaler.";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the span of something done for a cluster; the caller disposes of it.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="cluster">Name of the cluster.</param>
    /// <returns>The span; <see langword="null"/> when nobody listens.</returns>
    public static Activity? Begin(string name, string cluster) => Source.StartActivity(name)?.SetTag($"{Prefix}cluster", cluster);

    /// <summary>Reads something under a span of its own; one that fails by an exception is marked with its type.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="name">What is done.</param>
    /// <param name="read">Reads it.</param>
    public static async Task<T> ReadAsync<T>(string name, Func<Task<T>> read)
    {
        using var span = Source.StartActivity(name);
        try
        {
            return await read();
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }

    /// <summary>Asks the cloud under a span of its own; a failure is marked with its reason.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="name">What is done.</param>
    /// <param name="ask">Asks.</param>
    public static Task<Answer<T>> AskAsync<T>(string name, Func<Task<Answer<T>>> ask) => ReadAsync(name, async () =>
    {
        var answer = await ask();
        if (answer is Answer<T>.Failed failed)
            Activity.Current?.SetStatus(ActivityStatusCode.Error, failed.Reason.ToString());
        return answer;
    });

    /// <summary>Notes the decision about each group in the span of the cycle.</summary>
    /// <param name="evaluation">The decisions.</param>
    public static void Decided(ClusterEvaluation evaluation)
    {
        foreach (var decision in evaluation.Groups.Select(group => group.Decision))
        {
            Activity.Current?.AddEvent(new ActivityEvent("decision", tags: new ActivityTagsCollection
            {
                [$"{Prefix}node_group"] = decision.Group.Name,
                [$"{Prefix}outcome"] = decision.Outcome.ToString(),
                [$"{Prefix}desired_nodes"] = decision.Desired,
                [$"{Prefix}shortfall_nodes"] = decision.Shortfall,
                [$"{Prefix}bought_nodes"] = decision.Purchase?.Count ?? 0,
            }));
        }
    }

    /// <summary>Notes what became of a purchase.</summary>
    /// <param name="span">Its span.</param>
    /// <param name="report">The purchase.</param>
    public static void Ended(Activity? span, PurchaseReport report)
    {
        span?.SetTag($"{Prefix}node_group", report.Decision.Group.Name)
            .SetTag($"{Prefix}offer", report.Purchase.Offer.Name)
            .SetTag($"{Prefix}nodes", report.Purchase.Count)
            .SetTag($"{Prefix}term_months", report.Purchase.Term.Months)
            .SetTag($"{Prefix}intent", report.IntentId)
            .SetTag($"{Prefix}task", report.TaskId)
            .SetTag($"{Prefix}result", report.Result.ToString());
        if (report.Result is PurchaseResult.Ambiguous or PurchaseResult.Rejected)
            span?.SetStatus(ActivityStatusCode.Error, report.Result.ToString());
    }

    /// <summary>Notes how a cycle ended.</summary>
    /// <param name="span">Its span.</param>
    /// <param name="result">How it ended.</param>
    public static void Ended(Activity? span, CycleResult result)
    {
        span?.SetTag($"{Prefix}result", result.ToString());
        if (result is CycleResult.Failed or CycleResult.TimedOut)
            span?.SetStatus(ActivityStatusCode.Error, result.ToString());
    }
}
