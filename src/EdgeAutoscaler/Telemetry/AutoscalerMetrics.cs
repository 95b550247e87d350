using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Load;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Planning;
using EdgeAutoscaler.Core.Policies;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Status;
using Prometheus;

namespace EdgeAutoscaler.Telemetry;

/// <summary>
/// Everything the service tells Prometheus. Reports about clusters, groups, budgets and sources that aren't configured are dropped, so that a
/// cycle that outlives its configuration brings no series back. Safe for concurrent use.
/// </summary>
internal sealed class AutoscalerMetrics
{
    private readonly MetricFamilies _families;
    private readonly ServiceMetrics _service;
    private readonly CycleMetrics _cycles;
    private readonly LoadMetrics _load;
    private readonly GroupMetrics _groups;
    private readonly DecisionMetrics _decisions;
    private readonly PurchaseMetrics _purchases;
    private readonly TaskMetrics _tasks;
    private readonly BudgetMetrics _budgets;
    private readonly ApiMetrics _api;
    private readonly SafetyMetrics _safety;
    private readonly ForecastMetrics _forecasts;
    private readonly UsageMetrics _usage;
    private readonly NotificationMetrics _notifications;

    private volatile FleetScope _scope = FleetScope.Nothing;

    /// <summary>Registers every family.</summary>
    /// <param name="registry">Where they are registered; one instance for each registry.</param>
    public AutoscalerMetrics(CollectorRegistry registry)
    {
        _families = new MetricFamilies(registry);
        _service = new ServiceMetrics(_families);
        _cycles = new CycleMetrics(_families);
        _load = new LoadMetrics(_families);
        _groups = new GroupMetrics(_families);
        _decisions = new DecisionMetrics(_families);
        _purchases = new PurchaseMetrics(_families);
        _tasks = new TaskMetrics(_families);
        _budgets = new BudgetMetrics(_families);
        _api = new ApiMetrics(_families);
        _safety = new SafetyMetrics(_families);
        _forecasts = new ForecastMetrics(_families);
        _usage = new UsageMetrics(_families);
        _notifications = new NotificationMetrics(_families);
    }

    /// <summary>States the configuration: closed sets start at 0, series of what is gone are deleted. Repeating it changes nothing.</summary>
    /// <param name="mode">Demo, DryRun or Live.</param>
    /// <param name="currency">Currency of every amount.</param>
    /// <param name="clusters">The clusters with their groups.</param>
    /// <param name="budgets">Every budget.</param>
    /// <param name="sources">Names of the load sources.</param>
    /// <param name="targets">Names of the notification targets.</param>
    public void Configured(
        string mode,
        string currency,
        IReadOnlyList<ManagedCluster> clusters,
        IReadOnlyList<Budget> budgets,
        IReadOnlyList<string> sources,
        IReadOnlyList<string> targets)
    {
        _scope = FleetScope.Of(currency, clusters, budgets, sources, targets);
        _families.Prune(_scope);
        _service.Configured(mode);
        foreach (var cluster in clusters)
            Configured(cluster);
        foreach (var budget in budgets)
            _budgets.Configured(budget, currency);
        foreach (var source in sources)
            _load.Configured(source);
        foreach (var target in targets)
            _notifications.Configured(target);
    }

    /// <summary>The configuration file was looked at again.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When.</param>
    public void ConfigurationRead(ReloadResult result, DateTimeOffset at) => _service.ConfigurationRead(result, at);

    /// <summary>A cycle of a cluster ended.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="result">How.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="safeToScale">Whether nodes could have been bought.</param>
    public void CycleEnded(string cluster, CycleResult result, TimeSpan duration, DateTimeOffset at, bool safeToScale)
    {
        if (_scope.Has(cluster))
            _cycles.Ended(cluster, result, duration, at, safeToScale);
    }

    /// <summary>A signal was read, with or without success.</summary>
    /// <param name="group">The group it belongs to.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="now">When it was looked at.</param>
    public void SignalRead(NodeGroup group, SignalState state, DateTimeOffset now)
    {
        if (_scope.Has(group.Cluster, group.Name))
            _load.Read(group, state, now);
    }

    /// <summary>A decision was made.</summary>
    /// <param name="decision">The decision.</param>
    public void Decided(ScaleDecision decision)
    {
        if (!_scope.Has(decision.Group.Cluster, decision.Group.Name))
            return;
        if (decision.InventoryProblem is null)
            _groups.Decided(decision);
        else
            _groups.Unlisted(decision.Group, decision.Desired);
        _decisions.Decided(decision);
    }

    /// <summary>A group's forecast was asked, and its load compared with its nodes.</summary>
    /// <param name="evaluated">The decision with what it was made from.</param>
    public void Forecast(GroupEvaluation evaluated)
    {
        var (decision, group) = (evaluated.Decision, evaluated.Decision.Group);
        if (!_scope.Has(group.Cluster, group.Name))
            return;
        _forecasts.Read(group, evaluated.Forecast);
        if (decision.InventoryProblem is null)
            _usage.Read(group, evaluated.NodesNeeded, decision.Capacity.Nodes.Ready, decision.At);
    }

    /// <summary>A purchase that was decided came to something.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="result">What.</param>
    /// <param name="count">Nodes it was for.</param>
    /// <param name="termMonths">Term in months.</param>
    public void Purchased(string cluster, string nodeGroup, PurchaseResult result, int count, int termMonths)
    {
        if (_scope.Has(cluster, nodeGroup))
            _purchases.Purchased(cluster, nodeGroup, result, count, termMonths);
    }

    /// <summary>The purchases of a cluster were read.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="intents">Every open purchase of it; settled ones and those of other clusters are passed over.</param>
    public void IntentsRead(string cluster, IReadOnlyList<IntentRecord> intents)
    {
        var byGroup = intents.Where(record => record.Intent.Cluster == cluster).ToLookup(record => record.Intent.NodeGroup);
        foreach (var group in _scope.Clusters.Where(known => known.Name == cluster).SelectMany(known => known.NodeGroups))
        {
            _purchases.IntentsRead(group, [.. byGroup[group.Name]]);
            _tasks.IntentsRead(group, [.. byGroup[group.Name]]);
        }
    }

    /// <summary>The ledger of a cluster was read.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="ledger">What it knows.</param>
    /// <param name="now">When.</param>
    public void LedgerRead(string cluster, LedgerSnapshot ledger, DateTimeOffset now)
    {
        foreach (var known in _scope.Clusters.Where(known => known.Name == cluster))
            _safety.LedgerRead(known, ledger, now);
    }

    /// <summary>A purchase in doubt moved on.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="kind">What became of it.</param>
    public void PurchaseResolved(string cluster, string nodeGroup, ResolutionKind kind)
    {
        if (_scope.Has(cluster, nodeGroup))
            _safety.Resolved(cluster, nodeGroup, kind);
    }

    /// <summary>Our clock was compared with the cloud's.</summary>
    /// <param name="skew">Ours minus the cloud's.</param>
    public void ClockCompared(TimeSpan skew) => _safety.ClockCompared(skew);

    /// <summary>A task ended.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="state">Where its purchase ended: Fulfilled, Partial or Failed.</param>
    /// <param name="duration">Time since the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is not the end of a task.</exception>
    public void TaskEnded(string cluster, string nodeGroup, IntentState state, TimeSpan duration)
    {
        if (_scope.Has(cluster, nodeGroup))
            _tasks.Ended(cluster, nodeGroup, state, duration);
    }

    /// <summary>A node became Ready.</summary>
    /// <param name="cluster">Cluster name.</param>
    /// <param name="nodeGroup">Node group name.</param>
    /// <param name="leadTime">Time since the call.</param>
    public void LeadTimeSeen(string cluster, string nodeGroup, TimeSpan leadTime)
    {
        if (_scope.Has(cluster, nodeGroup))
            _tasks.LeadTimeSeen(cluster, nodeGroup, leadTime);
    }

    /// <summary>The current windows of budgets were read.</summary>
    /// <param name="usages">What they have taken.</param>
    public void BudgetsRead(IReadOnlyList<BudgetUsage> usages)
    {
        foreach (var usage in usages.Where(usage => _scope.Has(usage.Budget)))
            _budgets.Read(usage, _scope.Currency);
    }

    /// <summary>A request to the cloud's API ended.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="code">HTTP status, or a short reason why there is none.</param>
    /// <param name="duration">How long it took.</param>
    public void ApiCalled(string operation, string code, TimeSpan duration) => _api.Called(operation, code, duration);

    /// <summary>A load source gave no number.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="problem">Why.</param>
    public void LoadSourceFailed(string source, SignalProblem problem)
    {
        if (_scope.HasSource(source))
            _load.Failed(source, problem);
    }

    /// <summary>Something became of a notification.</summary>
    /// <param name="target">Name of the target.</param>
    /// <param name="outcome">What.</param>
    public void Notified(string target, NotificationOutcome outcome)
    {
        if (_scope.HasTarget(target))
            _notifications.Notified(target, outcome);
    }

    private void Configured(ManagedCluster cluster)
    {
        _cycles.Configured(cluster.Name);
        _safety.Configured(cluster.Name);
        foreach (var group in cluster.NodeGroups)
        {
            _groups.Configured(group);
            _decisions.Configured(group);
            _purchases.Configured(group);
            _tasks.Configured(group);
            _safety.Configured(group);
            _usage.Configured(group);
        }
    }
}
