namespace EdgeAutoscaler.Simulator.World;

/// <summary>Draws the fate of a purchase from the seed, the cluster and the purchase's number in that cluster.</summary>
internal sealed class Provisioner(SimulatorOptions options)
{
    private const string TimedOut = "the scale-out did not complete within timeout_mins";
    private const string NothingJoined = "no instance joined the cluster";

    public Delivery Deliver(string clusterId, int number, ScaleOutOrder order, DateTimeOffset now)
    {
        var random = SeededRandom.For(options.Seed, $"purchase/{clusterId}/{number}");
        var taskId = Identifiers.Task(random);
        var taskFails = random.NextDouble() < options.TaskFailureProbability;
        var nodes = new List<SimulatedNode>();
        for (var i = 0; i < order.Count; i++)
        {
            var node = Draw(random, order, taskFails, now);
            var isLeftBehind = random.NextDouble() < 0.5;
            if (node.Joins || isLeftBehind)
                nodes.Add(node);
        }

        return new Delivery(Task(taskId, clusterId, order, nodes, now), nodes);
    }

    public SimulatedNode Existing(string clusterId, int number, InitialNodes nodes, DateTimeOffset? expiry, DateTimeOffset now)
    {
        var random = SeededRandom.For(options.Seed, $"existing/{clusterId}/{number}");
        var lease = expiry is null ? null : Lease.Ending(expiry.Value, now, nodes.AutoRenewMonths);
        var createdAt = lease?.Start ?? now - options.LoadHistory;
        return new SimulatedNode
        {
            InstanceId = Identifiers.Instance(random),
            InstanceType = nodes.InstanceType,
            EnsRegionId = nodes.EnsRegionId,
            ImageId = nodes.ImageId,
            NodepoolId = nodes.NodepoolId,
            IpAddress = Identifiers.PrivateAddress(random).ToString(),
            CreatedAt = createdAt,
            ListedAt = createdAt,
            SettledAt = createdAt,
            Joins = true,
            Lease = lease,
        };
    }

    private SimulatedNode Draw(Random random, ScaleOutOrder order, bool taskFails, DateTimeOffset now) => new()
    {
        InstanceId = Identifiers.Instance(random),
        InstanceType = order.InstanceType,
        EnsRegionId = order.EnsRegionId,
        ImageId = order.ImageId,
        NodepoolId = "",
        IpAddress = Identifiers.PrivateAddress(random).ToString(),
        CreatedAt = now,
        ListedAt = now + options.ListingLag,
        SettledAt = now + options.LeadTime.Draw(random),
        Joins = random.NextDouble() >= options.NodeFailureProbability && !taskFails,
        Lease = Lease.Of(now, order.Months, order.AutoRenewMonths),
    };

    private SimulatedTask Task(
        string id, string clusterId, ScaleOutOrder order, List<SimulatedNode> nodes, DateTimeOffset now)
    {
        var deadline = now + order.Timeout;
        var settled = nodes.Count == 0 ? now + options.LeadTime.Longest : nodes.Max(node => node.SettledAt);
        var isLate = settled > deadline;
        return new SimulatedTask
        {
            Id = id,
            ClusterId = clusterId,
            CreatedAt = now,
            ListedAt = now + options.ListingLag,
            FinishedAt = isLate ? deadline : settled,
            Results = [.. nodes.Select(node => new InstanceResult(
                node.InstanceId, node.SettledAt, node.Joins && node.SettledAt <= deadline))],
            FailureReason = isLate ? TimedOut : nodes.Exists(node => node.Joins) ? null : NothingJoined,
        };
    }
}
