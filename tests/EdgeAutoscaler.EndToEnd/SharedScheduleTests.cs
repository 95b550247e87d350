using EdgeAutoscaler.EndToEnd.Service;
using EdgeAutoscaler.Testing;
using Npgsql;

namespace EdgeAutoscaler.EndToEnd;

/// <summary>What the schedule in the database looks like after replicas started, stopped and changed their minds.</summary>
[Collection("replicas")]
public sealed class SharedScheduleTests
{
    private const string EveryJob = "SELECT string_agg(job_group || '/' || job_name, ' ' ORDER BY job_group, job_name) FROM qrtz_job_details";
    private const string Intervals = "SELECT string_agg(DISTINCT repeat_interval::text, ' ') FROM qrtz_simple_triggers WHERE trigger_group = 'evaluate'";
    private const string Epoch = "SELECT epoch FROM epochs WHERE cluster = 'beijing'";

    [PostgresFact]
    public async Task Run_ClusterRemovedAndIntervalChanged_LeavesNoJobBehindAndTakesTheNewInterval()
    {
        await using var world = await ReplicaWorld.StartAsync(2, "beijing", "hangzhou");
        var before = await world.RunAsync("a");
        Assert.Equal("evaluate/beijing evaluate/hangzhou track/beijing track/hangzhou", await AskAsync(world, EveryJob));
        await world.UntilAsync(async () => (await world.IntentsAsync()) is { Count: 2 } both && both.All(record => record.SettledAt is not null), "without open purchases");
        await before.StopAsync();

        await world.RunAsync("a", settings =>
        {
            settings["EvaluationInterval"] = "00:00:07";
            settings["Clusters"]!.AsArray().RemoveAt(1);
        });

        Assert.Equal("evaluate/beijing track/beijing", await AskAsync(world, EveryJob));
        Assert.Equal("7000", await AskAsync(world, Intervals));
    }

    [PostgresFact]
    public async Task Run_AnotherReplicaStarts_SetsOffNoCycleOfItsOwn()
    {
        await using var world = await ReplicaWorld.StartAsync(2, "beijing");
        await world.RunAsync("a", settings => settings["EvaluationInterval"] = "00:10:00");
        await world.UntilAsync(async () => await AskAsync(world, Epoch) == "1", "after the first cycle");

        var second = await world.RunAsync("b", settings => settings["EvaluationInterval"] = "00:10:00");
        await Task.Delay(TimeSpan.FromSeconds(8));

        Assert.Equal("1", await AskAsync(world, Epoch));
        Assert.Equal(0, await second.MetricAsync("edge_autoscaler_cycles_total"));
        Assert.StartsWith("ok", await second.GetAsync("/healthz/live"), StringComparison.Ordinal);
        Assert.StartsWith("ok", await second.GetAsync("/healthz/ready"), StringComparison.Ordinal);
    }

    private static async Task<string?> AskAsync(ReplicaWorld world, string sql)
    {
        await using var connection = new NpgsqlConnection(world.Database.OpenConnectionString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
